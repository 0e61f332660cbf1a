/** A phrase as a service would say it: 7 for every number, something for everything else. */
export function spoken(phrase: string): string {
  return phrase.replaceAll(/\{\w+\}/g, '7').replaceAll('*', 'some');
}
