"""Who says it.

``speaking.find_speakers`` reads one sentence: the subject of each verb of saying (``saying_subjects``, by the marks
of ``speech_marks`` and ``opening_bodies``), phrases (``speech_according``, ``speech_accounts``) and speakers only
taken up (``speech_backs``, ``speech_bodies``, ``spokesmen``, ``speech_naming``). ``speakers`` keeps what is
remembered from sentence to sentence, ``attribution`` sees the whole text, ``releases`` the army's own.
``acting_groups`` are armed groups whose deed a sentence tells. ``speech_signs`` asks first whether anybody speaks;
``speech_comments`` and ``speech_orders`` are no accounts.
"""
