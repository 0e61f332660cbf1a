import { strict as assert } from 'node:assert';
import { Agent, request } from 'node:http';

// The five requests with nothing but node:http, one after the other over one connection.
const [, , origin] = process.argv;
const agent = new Agent({ keepAlive: true });

function ask(method, path, { token, body } = {}) {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const sent = request(`${origin}${path}`, { method, headers, agent }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, json: JSON.parse(text) }));
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

const login = await ask('POST', '/login', { body: { name: 'admin', password: 'five' } });
assert.equal(login.status, 200);
const { token } = login.json;
const me = await ask('GET', '/me', { token });
assert.deepEqual([me.status, me.json.role], [200, 'admin']);
const created = await ask('POST', '/jobs', { token, body: { type: 'report' } });
assert.deepEqual([created.status, created.json.status], [201, 'pending']);
const job = await ask('GET', `/jobs/${created.json.id}`, { token });
assert.deepEqual([job.status, job.json.status], [200, 'completed']);
const missing = await ask('GET', '/jobs/none', { token });
assert.deepEqual([missing.status, missing.json.error], [404, 'not found']);
agent.destroy();
