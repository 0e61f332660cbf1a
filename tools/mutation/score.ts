import type { MutantResult, MutantStatus } from '@stryker-mutator/api/core';

/** How many mutants the tests noticed. */
export interface Score {
  readonly noticed: number;
  readonly unnoticed: number;
  /** Only run while a file is loaded: texts and tables, which other tests pin. Not counted. */
  readonly ignored: number;
  /** Of those that can be noticed; 0 when there are none. */
  readonly percent: number;
}

const NOTICED: readonly MutantStatus[] = ['Killed', 'Timeout'];
const UNNOTICED: readonly MutantStatus[] = ['Survived', 'NoCoverage'];

/** The score of a run. */
export function scoreOf(mutants: readonly Pick<MutantResult, 'status'>[]): Score {
  const count = (statuses: readonly MutantStatus[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const [noticed, unnoticed] = [count(NOTICED), count(UNNOTICED)];
  const counted = noticed + unnoticed;
  return { noticed, unnoticed, ignored: count(['Ignored']), percent: counted === 0 ? 0 : (100 * noticed) / counted };
}

/** The score in a line. */
export function scoreText({ noticed, unnoticed, ignored, percent }: Score): string {
  const counted = noticed + unnoticed;
  return `${percent.toFixed(1)} %: ${noticed} of ${counted} mutants noticed (${ignored} that only run at load not counted)`;
}
