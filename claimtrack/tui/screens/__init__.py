"""The screens: each shows a list and beside it, or below it, what is known of the row of the cursor."""
