"""What a document looks like on paper: LibreOffice sets it, and the page is measured."""
