"""What an article says of whose and when: which organisation a name means (`identity`)."""
