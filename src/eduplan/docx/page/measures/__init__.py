"""What is measured on the pages, clause by clause: each module gives the measurements of its elements."""
