"""Where articles come from: text, web page, feed, document."""
