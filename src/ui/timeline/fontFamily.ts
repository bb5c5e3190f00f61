/** The page's font (`--font-body`; a test compares the two): neither a canvas nor a saved picture can ask for it by its token. */
export const fontFamily =
  "Inter, 'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif"
