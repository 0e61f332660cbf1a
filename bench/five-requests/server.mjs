import { createServer } from 'node:http';

// What the five requests are sent to. Prints its port when it listens.
const JOB = 'f3b1c7d2-5a0e-4c6b-9d7e-1a2b3c4d5e6f';
const answers = {
  'POST /login': () => [200, { token: 'five-requests', user: { name: 'admin' } }],
  'GET /me': () => [200, { name: 'admin', role: 'admin' }],
  'POST /jobs': () => [201, { id: JOB, status: 'pending' }],
  [`GET /jobs/${JOB}`]: () => [200, { id: JOB, status: 'completed', steps: ['plan', 'execute', 'verify'] }],
};

const server = createServer((request, response) => {
  request.resume();
  const isKnown = request.url === '/login' || request.headers.authorization === 'Bearer five-requests';
  const answer = answers[`${request.method} ${request.url}`] ?? (() => [404, { error: 'not found' }]);
  const [status, body] = isKnown ? answer() : [401, { error: 'a token is required' }];
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
