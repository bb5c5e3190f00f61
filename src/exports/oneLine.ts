/** Text of a scenario as one line without anything invisible that could end or turn it: no controls, no lone surrogates. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .trim()
