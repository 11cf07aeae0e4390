"""The whole pipeline of compose.yaml, started once."""
