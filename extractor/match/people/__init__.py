"""Who holds a post, is elected to one, or held it: positions told of."""
