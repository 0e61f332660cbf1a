/** A system of which only the files are recorded, and what an operator would have put beside them. */
export interface RecordedSystem {
  /** Folder in `fixtures/captures`. */
  readonly capture: string;
  /** Below `fixtures`. */
  readonly system: string;
  /** Where Compose is run, relative to the folder of the system. */
  readonly runIn: string;
  readonly args: readonly string[];
  /** Template that `.env` is made from; `filledIn` when somebody replaced the placeholders. */
  readonly template?: { readonly name: string; readonly filledIn: boolean };
  /** Files that git ignores and the system needs, relative to `runIn`. */
  readonly secretFiles: readonly string[];
}

const devToolsSecrets = (...names: string[]) => names.map((name) => `config/env/secrets/${name}.txt`);

/** The state in which each system is recorded: as its document found it. */
export const RECORDED_SYSTEMS: readonly RecordedSystem[] = [
  {
    capture: 'dev-tools-before',
    system: 'systems/dev-tools-before',
    runIn: '.',
    args: [],
    template: { name: '.env.template', filledIn: false },
    secretFiles: devToolsSecrets('db_password', 'linear_oauth_token'),
  },
  {
    capture: 'dev-tools-after',
    system: 'systems/dev-tools-after',
    runIn: '.',
    args: [],
    template: { name: '.env.template', filledIn: true },
    secretFiles: devToolsSecrets(
      'db_password',
      'linear_oauth_token',
      'gradient_api_key',
      'langchain_api_key',
      'oauth2_proxy_client_secret',
      'oauth2_proxy_cookie_secret',
    ),
  },
  {
    capture: 'oss-ai-agent-tool-development',
    system: 'systems/oss-ai-agent-tool',
    runIn: '.',
    args: ['-f', 'compose.dev.yaml'],
    secretFiles: [],
  },
  {
    capture: 'oss-ai-agent-tool-production',
    system: 'systems/oss-ai-agent-tool',
    runIn: '.',
    args: ['-f', 'docker-compose.prod.yaml'],
    template: { name: '.env.example', filledIn: true },
    secretFiles: [],
  },
  {
    // The stack runs with credentials of its own; this is what the audit says before anybody put them in.
    capture: 'onex-runtime-unconfigured',
    system: 'stacks/onex-runtime',
    runIn: 'docker',
    args: ['--profile', 'all'],
    template: { name: '.env.example', filledIn: false },
    secretFiles: [],
  },
];
