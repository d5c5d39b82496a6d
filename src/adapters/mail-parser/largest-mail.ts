/** Mail servers stop near here, and an answer to a letter is text: larger mails are never parsed. */
export const largestMailBytes = 25 * 1024 * 1024
