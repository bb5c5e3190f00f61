/** The page's font (`--font-body`; a test compares the two): neither a canvas nor a saved picture can ask for it by its token. */
export const fontFamily =
  "Inter, 'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif"

/** From the middle of a line down to its baseline, in ems: the back ends' own notions of a middle are not the same. */
export const baseline = 0.36
