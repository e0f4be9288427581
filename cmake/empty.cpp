// Lets a slice without rules of its own still be a library.
