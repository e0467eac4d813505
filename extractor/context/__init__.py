"""What the article says of whose and when: which organisation a name stands for (`identity`), who acts in each sentence (`actors`), and in
what company a number stands (`company`, `topic`)."""
