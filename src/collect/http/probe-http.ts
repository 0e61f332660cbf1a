import pLimit from 'p-limit';
import type { Container } from '../../model/evidence/container.ts';
import type { Intake } from '../../model/intake.ts';
import type { Endpoint } from '../../model/settings.ts';
import { askOnce, HttpClient } from './http-client.ts';
import { keepExchange } from './keep-exchange.ts';
import { type Question, questionsFor } from './questions.ts';
import { keepUnasked, unaskedEndpoints } from './unasked-endpoints.ts';

export interface ProbeHttpOptions {
  /** Unmasked containers, as the engine collector returns them. */
  readonly containers: readonly Container[];
  /** Endpoints that the settings name. */
  readonly endpoints: readonly Endpoint[];
  /** Host on which published ports are reachable. */
  readonly engineHost: string;
  /** Total time of one request, milliseconds. */
  readonly callMs: number;
}

const PORTS_AT_ONCE = 8;

/**
 * Asks the published ports of the target's running containers with GET requests, and keeps what they answered. That a
 * port refuses or does not answer is kept as an observation: it tells something about the system.
 */
export async function probeHttp(intake: Intake, options: ProbeHttpOptions): Promise<void> {
  const { containers, endpoints, engineHost } = options;
  for (const unasked of unaskedEndpoints(containers, endpoints, engineHost)) keepUnasked(intake, unasked);
  const client = new HttpClient(options.callMs, intake.signal);
  const limit = pLimit(PORTS_AT_ONCE);
  try {
    const ports = questionsFor(containers, endpoints, engineHost);
    await Promise.all(ports.map((questions) => limit(() => askPort(intake, client, questions))));
  } finally {
    await client.close();
  }
}

/** The questions of one port, one after the other; what does not speak HTTP is not asked a second time by guess. */
async function askPort(intake: Intake, client: HttpClient, questions: readonly Question[]): Promise<void> {
  let speaksHttp = true;
  for (const question of questions) {
    if (!speaksHttp && !question.configured) continue;
    const action = `GET ${question.url}`;
    const reading = await intake.read({ collector: 'http/1', action }, () => askOnce(client, question.url));
    keepExchange(intake, question, reading);
    if ('value' in reading && reading.value.outcome.kind === 'failure') speaksHttp = false;
  }
}
