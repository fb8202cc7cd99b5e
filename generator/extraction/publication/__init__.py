"""Who published the article, and when; what around it is no article."""
