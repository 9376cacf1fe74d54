"""Terminal tables and drawings."""
