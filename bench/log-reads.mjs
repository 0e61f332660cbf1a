// The floor of reading a log: a client that counts the bytes of it. Plain JavaScript, so that nothing but Node starts.
import http from 'node:http';

const [socketPath, container, query] = process.argv.slice(2);
const path = `/containers/${container}/logs?stdout=true&stderr=true&timestamps=true&${query}`;
http.get({ socketPath, path }, (answer) => {
  let bytes = 0;
  answer.on('data', (part) => (bytes += part.length));
  answer.on('end', () => process.stdout.write(`${bytes}\n`));
});
