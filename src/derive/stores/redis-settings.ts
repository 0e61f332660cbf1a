import { knownService } from '../../services/identify-service.ts';
import type { DeclaredService } from '../services/declared-services.ts';

/** What a Redis server is told by its command and environment. */
export interface RedisSettings {
  /** It is given a configuration file or an access list, which is not read here. */
  readonly byFile: boolean;
  readonly persistence: 'append-only' | 'snapshots' | 'off' | 'default';
  readonly authentication: 'declared' | 'blank' | 'none';
}

const CONFIGURATION = /\.conf$/;

/** The settings of a Redis server or one that speaks like it and takes its options; undefined for any other service. */
export function redisSettings(service: DeclaredService): RedisSettings | undefined {
  if (knownService(service)?.kind !== 'redis') return undefined;
  const words = wordsOf(service);
  const isMounted = service.mounts.some(({ target }) => CONFIGURATION.test(target));
  return {
    byFile:
      isMounted || service.configs.length > 0 || words.some((word) => CONFIGURATION.test(word) || word === '--aclfile'),
    persistence: persistenceOf(service, words),
    authentication: authenticationOf(service, words),
  };
}

function persistenceOf(service: DeclaredService, words: readonly string[]): RedisSettings['persistence'] {
  if (isBitnami(service) && !/^no$/i.test(valueOf(service, 'REDIS_AOF_ENABLED') ?? 'yes')) return 'append-only';
  if (optionOf(words, '--appendonly')?.toLowerCase() === 'yes') return 'append-only';
  const save = optionOf(words, '--save');
  if (save === undefined) return 'default';
  return save === '' ? 'off' : 'snapshots';
}

function authenticationOf(service: DeclaredService, words: readonly string[]): RedisSettings['authentication'] {
  const byVariable = ['REDIS_PASSWORD', 'VALKEY_PASSWORD', 'REDIS_PASSWORD_FILE', 'VALKEY_PASSWORD_FILE'];
  if (isBitnami(service) && byVariable.some((variable) => (valueOf(service, variable) ?? '') !== '')) return 'declared';
  if (words.includes('--user')) return 'declared';
  const password = optionOf(words, '--requirepass');
  if (password === undefined) return 'none';
  return password === '' || password.startsWith('--') ? 'blank' : 'declared';
}

/** The words of the command, also of a shell script in it, and of the variables in which some images take options. */
function wordsOf(service: DeclaredService): readonly string[] {
  const variables = ['REDIS_ARGS', 'REDIS_EXTRA_FLAGS', 'VALKEY_EXTRA_FLAGS'];
  const texts = [
    ...(service.entrypoint ?? []),
    ...(service.command ?? []),
    ...variables.flatMap((variable) => valueOf(service, variable) ?? []),
  ];
  return texts.flatMap((text) => (/\s/.test(text.trim()) ? text.trim().split(/\s+/) : [text])).map(withoutQuotes);
}

function withoutQuotes(word: string): string {
  return word.replace(/^(["'])(.*)\1$/, '$2');
}

/** The word behind an option; empty when nothing follows, undefined when the option is not there. */
function optionOf(words: readonly string[], option: string): string | undefined {
  const index = words.lastIndexOf(option);
  return index === -1 ? undefined : (words[index + 1] ?? '');
}

function valueOf({ environment }: DeclaredService, variable: string): string | undefined {
  return environment.find(({ name }) => name === variable)?.value ?? undefined;
}

function isBitnami({ image = '' }: DeclaredService): boolean {
  return /(^|\/)bitnami(legacy)?\//.test(image);
}
