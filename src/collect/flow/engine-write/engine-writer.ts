import { Agent } from 'undici';
import type { Container } from '../../../model/evidence/container.ts';
import type { ComposeAction } from '../../../model/flow/service-steps.ts';
import { ReadFailure } from '../../../model/intake.ts';
import { answerFailure } from '../../engine/answer-failure.ts';
import { connectionFailure } from '../../engine/connection-failure.ts';
import type { EngineEndpoint } from '../../engine/endpoint.ts';
import { hangUp } from '../../hang-up.ts';
import { assertAllowed } from './write-allow-list.ts';

/** Newest API that is known here. */
const NEWEST_API = 45;

/** Beside the usual time of a call: a busy engine takes its time to make, start or remove a container. Milliseconds. */
const WORK_MS = 20_000;

/** What is created, and marks it as ours, so that nothing else is ever removed. */
export const ONE_OFF_LABEL = 'dev.gates.one-off';

interface Call {
  /** Beside the usual time of a call. */
  readonly patienceMs: number;
  readonly body?: object;
  /** Ends waiting for the answer, whatever becomes of it. */
  readonly enough?: AbortSignal;
}

/** The few calls with which flows change something on an engine. The client of the audit cannot make any of them. */
export class EngineWriter {
  readonly #agent: Agent;
  readonly #endpoint: EngineEndpoint;
  readonly #origin: string;
  readonly #callMs: number;
  #prefix: string | undefined;

  constructor(endpoint: EngineEndpoint, callMs: number) {
    const { socketPath, tls, url } = endpoint;
    this.#agent = new Agent({
      connect: socketPath === undefined ? { ...tls } : { socketPath },
      keepAliveTimeout: 1000,
    });
    this.#origin = socketPath === undefined ? url.replace(/^tcp:/, tls ? 'https:' : 'http:') : 'http://docker';
    this.#endpoint = endpoint;
    this.#callMs = callMs;
  }

  /**
   * Stops, starts, restarts, pauses or unpauses one container of a project.
   *
   * @param graceSeconds before a container that is stopped is killed
   * @throws ReadFailure when the container is of another project, or the engine refuses
   */
  async change(
    container: Container,
    action: ComposeAction['action'],
    { project, graceSeconds }: { readonly project: string; readonly graceSeconds: number },
  ): Promise<void> {
    if (container.project !== project || container.oneOff)
      throw new ReadFailure('not-allowed', `${container.name} is no container of the project ${project}`);
    const grace = action === 'stop' || action === 'restart' ? `?t=${graceSeconds}` : '';
    await this.#send('POST', `/containers/${container.id}/${action}${grace}`, { patienceMs: graceSeconds * 1000 });
  }

  /** Creates a container of our own and returns its id. @throws ReadFailure */
  async create(name: string, body: object): Promise<string> {
    const answer = await this.#send('POST', `/containers/create?name=${name}`, { patienceMs: WORK_MS, body });
    const { Id } = JSON.parse(answer) as { Id: string };
    return Id;
  }

  /** Starts a container of our own. @throws ReadFailure */
  async start(id: string): Promise<void> {
    await this.#send('POST', `/containers/${id}/start`, { patienceMs: WORK_MS });
  }

  /** Waits until a container has ended or `enough` is aborted; its state tells which. @throws ReadFailure */
  async waitFor(id: string, limitMs: number, enough: AbortSignal): Promise<void> {
    await this.#send('POST', `/containers/${id}/wait`, { patienceMs: limitMs, enough }).catch((error: unknown) => {
      if (!enough.aborted) throw error;
    });
  }

  /** Removes a container, running or not, when it is one of our own. @throws ReadFailure */
  async remove({ id, labels, name }: Pick<Container, 'id' | 'labels' | 'name'>): Promise<void> {
    if (labels[ONE_OFF_LABEL] === undefined)
      throw new ReadFailure('not-allowed', `${name} was not created by a flow, so it is not removed`);
    await this.#send('DELETE', `/containers/${id}?force=true&v=true`, { patienceMs: WORK_MS }).catch(
      (error: unknown) => {
        if (!(error instanceof ReadFailure && error.code === 'not-found')) throw error;
      },
    );
  }

  async close(): Promise<void> {
    await hangUp(this.#agent);
  }

  async #send(method: 'POST' | 'DELETE', target: string, call: Call): Promise<string> {
    assertAllowed(method, target);
    this.#prefix ??= await this.#version();
    const { status, answer } = await this.#exchange(method, `${this.#prefix}${target}`, call);
    // 304: it is already as it should be.
    if (status < 300 || status === 304) return answer;
    throw answerFailure(status, Buffer.from(answer), { method, target });
  }

  async #version(): Promise<string> {
    const { status, version } = await this.#exchange('GET', '/_ping', { patienceMs: 0 });
    const minor = /^1\.(\d+)$/.exec(version)?.[1];
    if (status !== 200 || minor === undefined) throw new ReadFailure('protocol', 'what answers is not a Docker engine');
    return `/v1.${Math.min(Number(minor), NEWEST_API)}`;
  }

  async #exchange(method: 'GET' | 'POST' | 'DELETE', path: string, { patienceMs, body, enough }: Call) {
    const limitMs = this.#callMs + patienceMs;
    const deadline = new AbortController();
    const end = () => deadline.abort();
    const timer = setTimeout(end, limitMs);
    enough?.addEventListener('abort', end, { once: true });
    try {
      const {
        statusCode,
        headers,
        body: answer,
      } = await this.#agent.request({
        origin: this.#origin,
        path,
        method,
        signal: deadline.signal,
        headersTimeout: 0,
        bodyTimeout: 0,
        headers: { 'user-agent': 'gates', ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: statusCode, answer: await answer.text(), version: String(headers['api-version'] ?? '') };
    } catch (error) {
      if (deadline.signal.aborted)
        throw new ReadFailure('engine.hung', `the engine did not answer within ${limitMs} ms`, error);
      throw connectionFailure(error, this.#endpoint);
    } finally {
      clearTimeout(timer);
      enough?.removeEventListener('abort', end);
    }
  }
}
