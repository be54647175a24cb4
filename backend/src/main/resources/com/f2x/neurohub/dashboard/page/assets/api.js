// What the page asks the server.
import { bearer, PATIENCE, renew, root } from './session.js';

/** Nobody is signed in any more. */
export class SignedOut extends Error {}

/** What the server refused. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? 'HTTP ' + status);
    this.status = status;
  }
}

const send = (path, method) => fetch(root + 'api/v1/' + path, {
  method,
  cache: 'no-store',
  signal: AbortSignal.timeout(PATIENCE),
  headers: { Authorization: bearer(), 'Accept-Language': document.documentElement.lang },
});

async function ask(path, method) {
  const shown = bearer();
  let answer = await send(path, method);
  if (answer.status === 401) {
    // Unless another request has renewed the session since.
    if (bearer() === shown && !await renew()) {
      throw new SignedOut();
    }
    answer = await send(path, method);
  }
  if (answer.status === 401) {
    throw new SignedOut();
  }
  if (!answer.ok) {
    throw new Refused(answer.status, await answer.json().catch(() => null));
  }
  return answer;
}

export const get = async path => (await ask(path, 'GET')).json();

/** A list and how long it is in all. */
export async function list(path) {
  const answer = await ask(path, 'GET');
  const rows = await answer.json();
  return { rows, total: Number(answer.headers.get('X-Total-Count') ?? rows.length) };
}

export const drawTicket = async () => (await (await ask('auth/tickets', 'POST')).json()).ticket;
