/** The build's inputs are at fault, not its code: reported as one line, without a stack. */
export class InputError extends Error {}
