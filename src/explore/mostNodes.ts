/** The states of a graph that can be taken in at a look. */
export const mostNodes = 200
