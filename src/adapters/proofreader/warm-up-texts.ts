/** Texts read before the first letter. They hold unknown words, because looking for suggestions is what the engine compiles last. */

const names = ['Hallgrimsdottir', 'Vandersloot', 'Okonjo', 'Nkechi', 'Petrescu', 'Llewelyn', 'Siobhan', 'Kowalczyk']

export const warmUpTexts: readonly string[] = names.map(
  (name, index) =>
    `Dear Ms ${name},\n\nThank you for talking with me about role ${index}. I recieved your mesage and would be glad to here more about the planing of the autovacuum. It was a plesure too meet you and the team, and their are two things I look forward to discuss.\n\nKind regards\n${name} Fairweather`,
)
