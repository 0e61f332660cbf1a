/** Something that a system promises and a flow can prove. */
export interface Contract {
  readonly id: string;
  readonly title: string;
  /** What to do when it does not hold, one or two sentences. */
  readonly remedy: string;
}

const contract = (id: string, title: string, remedy: string): Contract => ({ id, title, remedy });

/** The contracts that the product knows by name, in the order of the report. A flow file can add its own. */
export const CONTRACTS: readonly Contract[] = [
  contract(
    'auth.login',
    'A login with valid credentials gives a token',
    'Check the login route, its credentials and what it signs the token with.',
  ),
  contract(
    'auth.token',
    'A token names its algorithm, its subject and an end',
    'Sign with a fixed algorithm and set iat and exp; put only identifiers into the claims.',
  ),
  contract(
    'auth.protected',
    'A protected route refuses a request without a valid token',
    'Verify the signature, the algorithm and the expiry in one middleware in front of every protected route.',
  ),
  contract(
    'auth.default-secret',
    'No token signed with a default secret is accepted',
    'Generate a signing secret per environment and refuse to start with the default one.',
  ),
  contract(
    'errors.400',
    'Malformed input is answered with 400 and a reason',
    'Validate the input before using it, and answer 400 with a JSON body that names the field.',
  ),
  contract(
    'errors.401',
    'Missing or wrong credentials are answered with 401',
    'Answer 401 from the authentication middleware, before any lookup.',
  ),
  contract(
    'errors.403',
    'A user without the permission is answered with 403',
    'Check the permission on the server and answer 403 without telling whether the thing exists.',
  ),
  contract(
    'errors.404',
    'What does not exist is answered with 404 and no stack trace',
    'Add a last handler that answers 404 with a JSON body.',
  ),
  contract(
    'errors.429',
    'A client that sends too much is answered with 429',
    'Answer 429 with Retry-After where the limiter refuses; nginx answers 503 until limit_req_status is set.',
  ),
  contract(
    'errors.500',
    'No input makes a service answer with a server error',
    'Catch errors in one handler, log them with an identifier, and answer without the stack.',
  ),
  contract(
    'jobs.create',
    'A created job is stored and queued',
    'Store the row and queue its identifier in one operation that fails as a whole.',
  ),
  contract(
    'queue.enqueue',
    'A new job is put on the queue',
    'Check the name of the queue and the connection of the service that creates jobs.',
  ),
  contract(
    'queue.consume',
    'A worker takes jobs from the queue',
    'Check that the worker runs, and that it reads the same queue and database.',
  ),
  contract(
    'queue.durability',
    'No job is lost when a worker ends',
    'Move jobs to a processing list (BLMOVE) and give back what was not acknowledged.',
  ),
  contract(
    'redis.job-hash',
    'The state of a job stands in its hash',
    'Write the hash where the state changes, and with the same identifier.',
  ),
  contract(
    'worker.process',
    'A job reaches its final state in time',
    'Read the log of the worker for the job, and check what it waits for.',
  ),
  contract(
    'worker.restart',
    'A restarted worker goes on with the waiting jobs',
    'Read the queue at the start, before new jobs are taken.',
  ),
  contract(
    'ws.events',
    'The steps of a job are announced to its subscribers',
    'Publish each change of state after it was stored, and subscribe before the job begins.',
  ),
  contract(
    'ws.auth',
    'A socket without a valid token is refused',
    'Verify the token in the upgrade handler and answer 401 before the socket is opened.',
  ),
  contract(
    'db.schema',
    'Tables have the columns and constraints that the services rely on',
    'Run the migrations, and let a service refuse to start on another version of the schema.',
  ),
  contract('db.jobs', 'A finished job is stored with its result', 'Store the result and the state in one transaction.'),
  contract(
    'health.live',
    'A liveness endpoint tells healthy, degraded and unhealthy apart',
    'Answer 200 with the state and its details, and 503 only when the service cannot work at all.',
  ),
  contract(
    'health.ready',
    'A readiness endpoint answers 503 while a dependency is away',
    'Ask each dependency with a timeout of its own, shorter than that of whoever asks.',
  ),
  contract(
    'health.degraded',
    'A degraded service says so and names what failed',
    'Report degraded with the list of failed parts, and recover without a restart.',
  ),
  contract(
    'metrics.exposition',
    'Metrics are a valid exposition',
    'Use the client library of Prometheus and serve its own content type.',
  ),
  contract(
    'ratelimit.policy',
    'Answers name the limit and its window',
    'Send RateLimit and RateLimit-Policy, or X-RateLimit-Limit and its companions.',
  ),
  contract('ratelimit.headers', 'The remaining requests are counted down', 'Count in a store that all replicas share.'),
  contract(
    'ratelimit.enforced',
    'Requests beyond the limit are refused',
    'Put the limiter in front of the routes it is for, and share its store between replicas.',
  ),
  contract(
    'ratelimit.spoofing',
    'A forged client address does not reset the limit',
    'Trust X-Forwarded-For from the own proxy only.',
  ),
  contract(
    'env.guards',
    'A service refuses to start without a required variable',
    'Check required variables first, name the missing one, and end with a code other than zero.',
  ),
  contract(
    'ui.env-js',
    'The page is given the address of the API',
    'Write the configuration of the page when the container starts.',
  ),
  contract('ui.static', 'The page is served', 'Check the document root and the fallback to the index page.'),
  contract(
    'memories',
    'Stored memories are found again by their owner only',
    'Keep the tenant in the key and in every query.',
  ),
  contract(
    'security.headers',
    'Answers carry the security headers',
    'Set them once, in the proxy or in a middleware such as helmet.',
  ),
  contract(
    'security.cors',
    'Only known origins may read answers',
    'List the origins; never reflect any origin together with credentials.',
  ),
  contract(
    'security.no-stack-traces',
    'No answer shows a stack trace or a path of the server',
    'Run with NODE_ENV=production, and answer errors from one handler.',
  ),
  contract(
    'openapi.responses',
    'Answers are as the OpenAPI document says',
    'Correct the document or the answer, and keep both in one change.',
  ),
];

const BY_ID = new Map(CONTRACTS.map((each) => [each.id, each]));

/** The built-in contract of an id. */
export function builtInContract(id: string): Contract | undefined {
  return BY_ID.get(id);
}
