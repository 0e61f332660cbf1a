/** The scripts of the `sh` steps of a Jenkinsfile, in their order, as a shell gets them. */
export function shellSteps(text: string): readonly string[] {
  return [...text.matchAll(/\bsh '''([\s\S]*?)'''|\bsh '([^'\n]*)'/g)].map(([, block, line]) => block ?? line ?? '');
}
