import pLimit from 'p-limit';
import type { Container } from '../../model/evidence/container.ts';
import type { Intake } from '../../model/intake.ts';
import { askOnce, HttpClient } from '../http-client.ts';
import { type Asked, keepExchange } from './keep-exchange.ts';
import { type Question, type QuestionOptions, questionsFor } from './questions.ts';

export interface ProbeHttpOptions extends QuestionOptions {
  /** Unmasked containers, as the engine collector returns them. */
  readonly containers: readonly Container[];
  /** Total time of one request, milliseconds. */
  readonly callMs: number;
  /** How often a health or readiness endpoint that answers is asked, to tell how long it takes. */
  readonly samples: number;
  /** The ports to ask, as `container port`; all of them when absent. */
  readonly only?: ReadonlySet<string>;
}

const PORTS_AT_ONCE = 8;
const TIMED: readonly string[] = ['health', 'readiness'];

/** What the ports of the target did, each named as `container port`. */
export interface ProbedHttp {
  readonly speaking: ReadonlySet<string>;
  /** For each port that spoke no HTTP, what keeps that as evidence: not meant for one that turns out to speak TLS. */
  readonly others: ReadonlyMap<string, () => void>;
}

/**
 * Asks the published ports of the target's running containers with GET requests, and keeps what they answered. That a
 * port refuses or does not answer is an observation as well: it tells something about the system.
 */
export async function probeHttp(intake: Intake, options: ProbeHttpOptions): Promise<ProbedHttp> {
  const client = new HttpClient(options.callMs, intake.signal);
  const limit = pLimit(PORTS_AT_ONCE);
  const speaking = new Set<string>();
  const others = new Map<string, () => void>();
  const ports = questionsFor(options.containers, options)
    .map((questions) => ({ name: nameOf(questions), questions }))
    .filter(({ name }) => options.only?.has(name) ?? true);
  const askOne = async ({ name, questions }: (typeof ports)[number]) => {
    const exchanges = await askPort(intake.within('object'), client, questions, options.samples);
    const keep = () => {
      for (const { question, first, repeated } of exchanges) keepExchange(intake, question, first, repeated);
    };
    if (!exchanges.some(speaksHttp)) return void others.set(name, keep);
    speaking.add(name);
    keep();
  };
  try {
    await Promise.all(ports.map((port) => limit(() => askOne(port))));
  } finally {
    await client.close();
  }
  return { speaking, others };
}

interface Exchange {
  readonly question: Question;
  readonly first: Asked;
  readonly repeated: readonly Asked[];
}

/** The questions of one port, one after the other; what does not speak HTTP is not asked a second time by guess. */
async function askPort(
  intake: Intake,
  client: HttpClient,
  questions: readonly Question[],
  samples: number,
): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  let isSilent = false;
  for (const question of questions) {
    if (isSilent && !question.configured) continue;
    const first = await ask(intake, client, question);
    const repeated: Asked[] = [];
    const again = hasAnswered(first) && TIMED.includes(question.purpose) ? samples - 1 : 0;
    for (let count = 0; count < again; count += 1) repeated.push(await ask(intake, client, question));
    exchanges.push({ question, first, repeated });
    if ('value' in first && !hasAnswered(first)) isSilent = true;
  }
  return exchanges;
}

function ask(intake: Intake, client: HttpClient, { url }: Question): Promise<Asked> {
  return intake.read({ collector: 'http/1', action: `GET ${url}` }, () => askOnce(intake, client, url));
}

function hasAnswered(asked: Asked): boolean {
  return 'value' in asked && asked.value.outcome.kind === 'response';
}

/** What answers a plain request with 400 and nothing else may be a server that waits for a TLS handshake. */
function speaksHttp({ first }: Exchange): boolean {
  return 'value' in first && first.value.outcome.kind === 'response' && first.value.outcome.status !== 400;
}

function nameOf([first]: readonly Question[]): string {
  return first ? `${first.container} ${first.containerPort}` : '';
}
