/** What the person has asked to do with the chosen item. */
export type TreeTask = 'new' | 'new-sub' | 'move' | 'merge' | 'split'
