// The floor that an audit of one project is measured against: a client that does the same reads of the engine over
// its socket and throws the answers away. Plain JavaScript, so that nothing but Node has to start.
import http from 'node:http';

const [socketPath, project, statistics] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const statisticsAgent = new http.Agent({ keepAlive: true });

/** @param {string} path */
function get(path, from = agent) {
  return new Promise((resolve, reject) => {
    const request = http.get({ socketPath, path, agent: from }, (answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve(Buffer.concat(parts)));
    });
    request.on('error', reject);
  });
}
/** @param {string} path */
const json = async (path) => JSON.parse((await get(path)).toString());

await get('/_ping');
const [, , listed] = await Promise.all([json('/version'), json('/info'), json('/containers/json?all=true')]);
const ours = listed.filter(({ Labels }) => Labels['com.docker.compose.project'] === project);
const sampled = ours.map(({ Id }) =>
  statistics === 'yes' ? get(`/containers/${Id}/stats?stream=false`, statisticsAgent) : undefined,
);
const inspected = await Promise.all(
  ours.map(async ({ Id }) => {
    const container = await json(`/containers/${Id}/json`);
    await Promise.all([
      get(`/containers/${Id}/top?ps_args=-eo%20uid,pid,ppid,args`),
      get(`/containers/${Id}/logs?stdout=true&stderr=true&timestamps=true&tail=2000`),
    ]);
    return container;
  }),
);
const images = new Set(inspected.map(({ Image }) => Image));
const networks = new Set(
  inspected.flatMap(({ NetworkSettings }) => Object.values(NetworkSettings.Networks).map(({ NetworkID }) => NetworkID)),
);
await Promise.all([
  ...[...images].map((id) => get(`/images/${id}/json`)),
  ...[...images].map((id) => get(`/images/${id}/history`)),
  ...[...networks].map((id) => get(`/networks/${id}`)),
  get('/volumes'),
  ...sampled,
]);
agent.destroy();
statisticsAgent.destroy();
