/** What every secret name has somewhere, and most names have not: asked first. */
const TELLTALE = /pass|pw|secret|token|cred|key|salt|pepper|mnemonic|bearer|auth|cookie|sess|webhook/i;

/** Words that make a name secret wherever they end a word of it, so that `PGPASSWORD` and `accessToken` count too. */
const SECRET_WORD =
  /(PASSWORDS?|PASSWD|PASSPHRASES?|SECRETS?|TOKENS?|CREDENTIALS?|CREDS?|APIKEYS?|(ACCESS|AUTH|ENCRYPTION|MASTER|PRIVATE|SECRET|SIGNING)KEYS?)\d*$/;

/** Words that are secret only when they stand alone: `COMPASS`, `MONKEY` and `BASALT` are not. */
const SECRET_WHOLE_WORD =
  /^(PASS|PGPASS|PW|PWD|DBPASS|KEY|SALT|PEPPER|MNEMONIC|BEARER|AUTHORIZATION|(J?SESSION|PHPSESS|SESS)ID)\d*$/;

/** Names known to hold a secret although no word of theirs says so. */
const SECRET_PHRASE =
  /(^|_)(REDISCLI_AUTH|SMTP_AUTH|NEO4J_AUTH|BASIC_AUTH|AUTH_CONFIG|ERLANG_COOKIE|SESSION_ID|(API|ACCESS|AUTH|ENCRYPTION|MASTER|PRIVATE|SECRET|SERVICE|SIGNING)_KEYS|(SLACK|DISCORD|TEAMS|MATTERMOST)_WEBHOOK(_URL)?)$|^(SET_)?COOKIE$/;

/** What a `…_KEY` is when it is public, or names an entry in a store. */
const PLAIN_KEY =
  /^(PUBLIC|PUBLISHABLE|SITE|ANON|GPG|PGP|PRIMARY|FOREIGN|UNIQUE|CACHE|QUEUE|LOCK|STREAM|SORT|PARTITION|ROUTING|GROUP|INDEX|OBJECT|LOOKUP|HOST)$/;

/** A word after the secret one that turns the name into a fact about the secret: where it is, how long it lasts. */
const FACT_ABOUT_IT =
  /^(FILES?|PATHS?|DIR|DIRECTORY|FOLDER|LOCATION|URLS?|URI|ENDPOINT|HOST|PORT|ARN|REGION|MANAGER|NAME|HEADER|PREFIX|SUFFIX|FIELD|TYPE|VERSION|TTL|AGE|LIFETIME|EXPIR(E|ES|ED|Y|ATION)|LEEWAY|INTERVAL|TIMEOUT|WINDOW|SECONDS|MINUTES|HOURS|DAYS|MS|LENGTH|LEN|SIZE|MIN|MAX|COUNT|LIMIT|RATE|PER|ROUNDS|ITERATIONS|COST|POLICY|PATTERN|REGEX|ALGORITHM|ALG|METHOD|ENCRYPTION|FORMAT|MODE|ISSUER|AUDIENCE|SCOPES?|ENABLED|DISABLED|REQUIRED|ALLOWED|ROTATION|PARALLELISM)$/;

/** Words in front that make the name a switch (`ALLOW_EMPTY_PASSWORD`) or a number of tokens (`MAX_TOKENS`). */
const SWITCH = /^(ENABLED?|DISABLED?|ALLOW|REQUIRED?|USE|SHOW|HIDE|EMPTY|RANDOM|ONETIME)$/;
const AMOUNT = /^(MAX|MIN|NUM|NUMBER|COUNT|LIMIT|TOTAL|CONTEXT|PROMPT|COMPLETION|INPUT|OUTPUT|USED)$/;

/** Whether some part of a text may be the name of a secret: of one in which none is, every name is plain. */
export function mayHoldSecretName(text: string): boolean {
  return TELLTALE.test(text);
}

/**
 * True when the value behind a name (environment variable, build argument, JSON or header field) is to be treated as
 * a secret: `DB_PASSWORD`, `apiKey`, `PGPASSWORD`. Names that only tell something about a secret are not:
 * `DB_PASSWORD_FILE`, `TOKEN_TTL`, `MAX_TOKENS`, `PUBLIC_KEY`. In doubt it is a secret, because what is not masked leaks.
 */
export function isSecretName(name: string): boolean {
  if (!mayHoldSecretName(name) || /^(OLD)?PWD$/i.test(name)) return false;
  const words = wordsOf(name);
  if (SECRET_PHRASE.test(words.join('_'))) return true;
  const last = words.findLastIndex((word, index) => isSecretWord(word, words[index - 1]));
  const secret = words[last];
  if (secret === undefined) return false;
  const before = words.slice(0, last);
  if (before.some((word) => SWITCH.test(word))) return false;
  if (/TOKENS?$/.test(secret) && before.some((word) => AMOUNT.test(word))) return false;
  return !words.slice(last + 1).some((word) => isFactAbout(secret, word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z]\d*)([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z\d]+/)
    .filter((word) => word !== '');
}

function isSecretWord(word: string, previous = ''): boolean {
  if (word === 'KEY' && PLAIN_KEY.test(previous)) return false;
  return SECRET_WORD.test(word) || SECRET_WHOLE_WORD.test(word);
}

/** An identifier tells which key it is; only of a `SECRET_ID` (Vault AppRole) is it the secret itself. */
function isFactAbout(secret: string, word: string): boolean {
  return word === 'ID' ? secret !== 'SECRET' : FACT_ABOUT_IT.test(word);
}
