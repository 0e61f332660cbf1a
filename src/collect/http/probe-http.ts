import pLimit from 'p-limit';
import type { Container } from '../../model/evidence/container.ts';
import type { Intake } from '../../model/intake.ts';
import { askOnce, HttpClient } from '../http-client.ts';
import { type Asked, keepExchange } from './keep-exchange.ts';
import { type Question, type QuestionOptions, questionsFor } from './questions.ts';
import { keepUnasked, unaskedEndpoints } from './unasked-endpoints.ts';

export interface ProbeHttpOptions extends QuestionOptions {
  /** Unmasked containers, as the engine collector returns them. */
  readonly containers: readonly Container[];
  /** Total time of one request, milliseconds. */
  readonly callMs: number;
  /** How often a health or readiness endpoint that answers is asked, to tell how long it takes. */
  readonly samples: number;
}

const PORTS_AT_ONCE = 8;
const TIMED: readonly string[] = ['health', 'readiness'];

/** A published port of a container, as one text. */
export type PortName = `${string} ${number}`;

/**
 * Asks the published ports of the target's running containers with GET requests, and keeps what they answered. That a
 * port refuses or does not answer is kept as an observation: it tells something about the system. Returns the ports
 * that spoke HTTP.
 */
export async function probeHttp(intake: Intake, options: ProbeHttpOptions): Promise<ReadonlySet<PortName>> {
  const { containers, endpoints, engineHost } = options;
  for (const unasked of unaskedEndpoints(containers, endpoints, engineHost)) keepUnasked(intake, unasked);
  const client = new HttpClient(options.callMs, intake.signal);
  const limit = pLimit(PORTS_AT_ONCE);
  const speaking = new Set<PortName>();
  try {
    const ports = questionsFor(containers, options);
    await Promise.all(
      ports.map((questions) =>
        limit(async () => {
          const [first] = questions;
          const spoke = await askPort(intake, client, questions, options.samples);
          if (first && spoke) speaking.add(`${first.container} ${first.containerPort}`);
        }),
      ),
    );
  } finally {
    await client.close();
  }
  return speaking;
}

/** The questions of one port, one after the other; what does not speak HTTP is not asked a second time by guess. */
async function askPort(
  intake: Intake,
  client: HttpClient,
  questions: readonly Question[],
  samples: number,
): Promise<boolean> {
  let isSilent = false;
  let spoke = false;
  for (const question of questions) {
    if (isSilent && !question.configured) continue;
    const first = await ask(intake, client, question);
    const hasAnswered = 'value' in first && first.value.outcome.kind === 'response';
    const again = hasAnswered && isTimed(question) ? samples - 1 : 0;
    const repeated: Asked[] = [];
    for (let count = 0; count < again; count += 1) repeated.push(await ask(intake, client, question));
    keepExchange(intake, question, first, repeated);
    if (hasAnswered) spoke = true;
    else if ('value' in first) isSilent = true;
  }
  return spoke;
}

function ask(intake: Intake, client: HttpClient, { url }: Question): Promise<Asked> {
  return intake.read({ collector: 'http/1', action: `GET ${url}` }, () => askOnce(client, url));
}

function isTimed({ purpose }: Question): boolean {
  return TIMED.includes(purpose);
}
