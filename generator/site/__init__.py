"""The Pelican plugin: page models, rendering, exports, search index, map and charts."""
