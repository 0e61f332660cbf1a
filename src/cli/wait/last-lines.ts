import { Redactor } from '../../capture/redact/redactor.ts';
import type { EngineClient } from '../../collect/engine/engine-client.ts';
import { readTail } from '../../collect/engine/logs/read-tail.ts';
import type { Container } from '../../model/evidence/container.ts';
import { ReadFailure } from '../../model/intake.ts';
import { useDoor } from '../door.ts';

/** The last lines of the log of one container, masked, or why there are none. */
export type LastLines = { readonly container: string } & (
  | { readonly lines: readonly string[] }
  | { readonly reason: string }
);

const LINES = 20;

/** Reads what containers said last. Secrets of all containers are masked in the lines of each. */
export async function lastLines(
  client: EngineClient,
  containers: readonly Container[],
  names: readonly string[],
): Promise<readonly LastLines[]> {
  const redactor = useDoor(new Redactor());
  for (const container of containers) redactor.gather(container);
  const wanted = containers.filter(({ name }) => names.includes(name));
  const read = await Promise.all(
    wanted.map(async (container) => ({ container, said: await saidBy(client, container) })),
  );
  // Gathered before the first line is masked: a secret may be known from the log of another.
  for (const { said } of read) redactor.gather(said);
  return read.map(({ container: { name }, said }) =>
    'reason' in said
      ? { container: name, reason: redactor.text(said.reason) }
      : { container: name, lines: said.lines.map((line) => redactor.text(line)) },
  );
}

async function saidBy(
  client: EngineClient,
  container: Container,
): Promise<{ readonly lines: readonly string[] } | { readonly reason: string }> {
  try {
    const { lines } = await readTail(client, container, LINES);
    return { lines: lines.slice(-LINES).map(({ text }) => text) };
  } catch (error) {
    if (error instanceof ReadFailure) return { reason: error.message };
    throw error;
  }
}
