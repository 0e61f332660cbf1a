import type { Intake, Reading } from '../../model/intake.ts';
import { digestOf, type StatementName } from './catalogue/catalogue.ts';
import type { Answer, PostgresSession } from './session.ts';

export const COLLECTOR = 'postgres/1';

/** An open session, with the place it leads to as it is written in the ledger. */
export interface OpenSession {
  readonly place: string;
  readonly session: Pick<PostgresSession, 'ask' | 'count' | 'authentication'>;
}

export type Answers<N extends StatementName> = { readonly [P in N]: Answer<P> };

/** Asks one statement. The ledger names it with its digest, by which it can be found in the log of the server. */
export function readStatement<N extends StatementName>(
  intake: Intake,
  { place, session }: OpenSession,
  name: N,
): Promise<Reading<Answer<N>>> {
  const action = `${place} read-only transaction with statement "${name}", sha256 ${digestOf(name)}`;
  return intake.read({ collector: COLLECTOR, action }, () => session.ask(name));
}

/** Asks several statements, one after the other; when one gives no answer that is the reading of all of them. */
export async function readStatements<N extends StatementName>(
  intake: Intake,
  open: OpenSession,
  names: readonly N[],
): Promise<Reading<Answers<N>>> {
  const readings: Reading<Answer<N>>[] = [];
  const answers = new Map<string, Answer<N>>();
  for (const name of names) {
    const reading = await readStatement(intake, open, name);
    if ('missing' in reading) return reading;
    readings.push(reading);
    answers.set(name, reading.value);
  }
  return {
    collector: COLLECTOR,
    action: `${open.place} statements ${names.map((name) => `${name} (${digestOf(name).slice(0, 12)})`).join(', ')}`,
    startedAt: readings[0]?.startedAt ?? intake.now().toISOString(),
    durationMs: Math.round(readings.reduce((sum, { durationMs }) => sum + durationMs, 0) * 10) / 10,
    bytes: readings.reduce((sum, { bytes }) => sum + bytes, 0),
    truncated: false,
    value: Object.fromEntries(answers) as unknown as Answers<N>,
  };
}
