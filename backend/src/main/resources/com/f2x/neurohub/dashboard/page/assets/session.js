// Who has signed in. Tokens stay in this tab and end with it: a reload keeps them, another tab never sees them.
const KEPT = 'neurohub.session';
/** After this the server is taken for one that cannot be reached. */
export const PATIENCE = 15000;

/** Where the application begins, also behind a proxy that puts a prefix in front of its paths. */
export const root = location.pathname.replace(/\/dashboard\/?$/, '/');

let tokens = read();
let renewal = null;

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT));
  } catch {
    return null;
  }
}

function keep(answer) {
  tokens = answer && { access: answer.access_token, refresh: answer.refresh_token };
  try {
    if (tokens) {
      sessionStorage.setItem(KEPT, JSON.stringify(tokens));
    } else {
      sessionStorage.removeItem(KEPT);
    }
  } catch {
    // A browser that keeps nothing asks for the password again after a reload.
  }
}

export const isSignedIn = () => tokens !== null;
export const bearer = () => 'Bearer ' + tokens?.access;

/** Signs in, and answers with the problem that kept the user out, or with null. */
export async function signIn(username, password) {
  const answer = await fetch(root + 'api/v1/auth/login', {
    method: 'POST',
    signal: AbortSignal.timeout(PATIENCE),
    headers: { 'Accept-Language': document.documentElement.lang },
    body: new URLSearchParams({ username, password }),
  });
  const body = await answer.json();
  if (!answer.ok) {
    return body;
  }
  keep(body);
  return null;
}

/** Renews the session, once for all who ask at the same time; says whether there still is one. */
export function renew() {
  renewal ??= renewOnce().finally(() => { renewal = null; });
  return renewal;
}

async function renewOnce() {
  if (!tokens?.refresh) {
    return false;
  }
  const answer = await fetch(root + 'api/v1/auth/refresh', {
    method: 'POST',
    signal: AbortSignal.timeout(PATIENCE),
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refresh_token: tokens.refresh }),
  });
  if (answer.ok) {
    keep(await answer.json());
    return true;
  }
  if (answer.status >= 500 || answer.status === 429) {
    throw new Error('Cannot renew the session: ' + answer.status);
  }
  keep(null);
  return false;
}

/** Ends the session, on the server too where it can be reached. */
export async function signOut() {
  const authorization = bearer();
  keep(null);
  await fetch(root + 'api/v1/auth/logout', { method: 'POST', headers: { Authorization: authorization } })
    .catch(() => {});
}
