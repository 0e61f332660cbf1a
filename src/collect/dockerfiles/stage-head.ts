/**
 * The image and the name of a `FROM`: `--platform=linux/amd64 node:20 AS build`. Both are empty when they are not
 * there; names of stages are compared without regard to case, so they are given in small letters.
 */
export function stageHead(text: string): { readonly base: string; readonly name?: string } {
  const [base = '', as, name] = text.split(/\s+/).filter((word) => word !== '' && !word.startsWith('--'));
  return { base, ...(as?.toLowerCase() === 'as' && name !== undefined && { name: name.toLowerCase() }) };
}
