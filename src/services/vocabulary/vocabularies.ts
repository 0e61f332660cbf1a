import { CADDY } from './kinds/caddy.ts';
import { KAFKA } from './kinds/kafka.ts';
import { MONGO } from './kinds/mongo.ts';
import { MORE_KINDS } from './kinds/more-kinds.ts';
import { MARIADB, MYSQL } from './kinds/mysql.ts';
import { NGINX } from './kinds/nginx.ts';
import { OLLAMA } from './kinds/ollama.ts';
import { POSTGRES } from './kinds/postgres.ts';
import { PROMETHEUS } from './kinds/prometheus.ts';
import { RABBITMQ } from './kinds/rabbitmq.ts';
import { REDIS } from './kinds/redis.ts';
import { TRAEFIK } from './kinds/traefik.ts';
import { ANY_LANGUAGE } from './languages/any-language.ts';
import { DOTNET } from './languages/dotnet.ts';
import { GO } from './languages/go.ts';
import { JVM } from './languages/jvm.ts';
import { NODE } from './languages/node.ts';
import { PHP } from './languages/php.ts';
import { PYTHON } from './languages/python.ts';
import { RAILS } from './languages/rails.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of well-known services. */
export const VOCABULARIES: readonly Vocabulary[] = [
  POSTGRES,
  REDIS,
  MYSQL,
  MARIADB,
  MONGO,
  RABBITMQ,
  KAFKA,
  NGINX,
  CADDY,
  TRAEFIK,
  OLLAMA,
  PROMETHEUS,
  ...MORE_KINDS,
];

/** The words of programs by their language, for services of which nothing is known but that they run. */
export const LANGUAGES: readonly Vocabulary[] = [NODE, PYTHON, JVM, PHP, GO, RAILS, DOTNET];

/**
 * The vocabularies that apply to a service, the most telling first.
 *
 * @param kind as `src/services` names it; undefined for an image of the team's own
 */
export function vocabulariesFor(kind: string | undefined): readonly Vocabulary[] {
  const own = VOCABULARIES.filter((vocabulary) => vocabulary.kind === kind);
  return own.length > 0 ? [...own, ANY_LANGUAGE] : [...LANGUAGES, ANY_LANGUAGE];
}
