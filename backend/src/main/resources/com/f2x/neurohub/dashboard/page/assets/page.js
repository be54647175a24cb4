// Brings together who looks, what the server answers, and what the feed tells.
import { get, list, SignedOut } from './api.js';
import { at, say } from './dom.js';
import { listen } from './feed.js';
import * as floor from './floor.js';
import { dress } from './look.js';
import * as overview from './overview.js';
import { isSignedIn, signIn, signOut } from './session.js';
import { language, time, words } from './words.js';

/** What happens is shown at once; figures are read again at most this often, and at least that often. */
const SOONEST = 15000;
const LATEST = 60000;
/** After the feed is lost or found: what is shown is old, or may be. */
const SOON = 2000;

let names = new Map();
let codes = new Map();
let stop = null;
let timer = 0;
let reading = false;
let readAt = null;
let state = { name: 'connecting', since: new Date() };

const name = english => (language() === 'ko' ? names.get(english) : null) ?? english;
const nameOfCode = code => codes.has(code) ? name(codes.get(code)) : code;

async function readFigures() {
  const [summary, load, trends, cycles, lots, urgent, warnings, news, holds, equipment, stations, processes] = await Promise.all([
    get('dashboard/summary'),
    get('dashboard/process-wip'),
    get('analytics/defect-trends?period=daily&days=14'),
    get('dashboard/cycle-times?days=7'),
    get('dashboard/lots?status=IN_PROGRESS&limit=8'),
    get('alerts?resolved=false&severity=HIGH&limit=7'),
    get('alerts?resolved=false&severity=MEDIUM&limit=50'),
    get('alerts?resolved=false&severity=LOW&limit=7'),
    list('holds?active=true&limit=8&count=true'),
    list('equipment?is_active=true&limit=1000&count=true'),
    get('stations?is_active=true&limit=1000'),
    get('processes'),
  ]);
  const window = 'start_date=' + summary.date + '&end_date=' + summary.date;
  const [quality, production] = await Promise.all([
    get('analytics/quality-metrics?' + window), get('analytics/production-stats?' + window)]);
  names = new Map(processes.map(each => [each.process_name_en, each.process_name_ko]));
  codes = new Map(processes.map(each => [each.process_code, each.process_name_en]));
  overview.today(summary, production);
  overview.wip(load, name);
  overview.yields(quality, name);
  overview.trend(trends);
  overview.cycles(cycles, name);
  overview.lots(lots);
  overview.attention([urgent, warnings, news], holds);
  floor.places(equipment, stations);
}

async function refresh() {
  clearTimeout(timer);
  if (reading || stop === null) {
    return;
  }
  reading = true;
  try {
    await readFigures();
    readAt = new Date();
    at('trouble').hidden = true;
  } catch (failure) {
    if (failure instanceof SignedOut) {
      askWho(words('ended'));
    } else {
      complain(failure);
    }
  } finally {
    reading = false;
  }
  plan(LATEST);
}

function complain(failure) {
  const cause = failure instanceof TypeError || failure.name === 'TimeoutError' ? words('unreachable') : failure.message;
  at('trouble').hidden = false;
  say('trouble', readAt ? words('old', time(readAt), cause) : words('never', cause));
}

let due = 0;

/** Reads the figures within so many milliseconds, unless that is to be sooner anyhow. Nobody looks at a hidden page. */
function plan(delay) {
  const then = Date.now() + delay;
  if (stop === null || due > Date.now() && due <= then) {
    return;
  }
  due = then;
  clearTimeout(timer);
  timer = setTimeout(() => { due = 0; if (document.hidden) { plan(LATEST); } else { refresh(); } }, delay);
}

function showState() {
  at('connection').className = 'pill ' + state.name;
  say('connection', state.name === 'live' || state.name === 'connecting' ? words(state.name)
    : words('since', words(state.name), time(state.since)));
}

function turn(next) {
  if (next !== state.name) {
    const last = state.name;
    const goesOn = last !== 'live' && next !== 'live';
    state = { name: next, since: goesOn ? state.since : new Date() };
    showState();
    if (next === 'lost' || last === 'lost' || last === 'stale') {
      plan(SOON);
    }
  }
}

function begin() {
  at('signIn').hidden = true;
  at('figures').hidden = at('connection').hidden = at('leave').hidden = false;
  at('main').focus({ preventScroll: true });
  floor.forget();
  stop = listen({
    event: (topic, event) => { floor.happened(topic, event, nameOfCode); plan(SOONEST); },
    metrics: floor.metrics,
    reset: () => plan(0),
    state: turn,
    signedOut: () => askWho(words('ended')),
  });
  refresh();
}

/** Shows the form; nothing of what the last user saw stays. */
function askWho(why) {
  stop?.();
  stop = null;
  clearTimeout(timer);
  due = 0;
  readAt = null;
  at('figures').hidden = at('connection').hidden = at('leave').hidden = at('trouble').hidden = true;
  at('signIn').hidden = false;
  say('refusal', why);
  at('username').focus();
}

async function enter(submitted) {
  submitted.preventDefault();
  const button = at('signIn').querySelector('button');
  button.disabled = true;
  try {
    const problem = await signIn(at('username').value, at('password').value);
    if (problem) {
      say('refusal', problem.detail ?? problem.title);
      at('password').focus();
      return;
    }
    say('refusal', '');
    begin();
  } catch {
    say('refusal', words('unreachable'));
  } finally {
    at('password').value = '';
    button.disabled = false;
  }
}

dress(() => { showState(); floor.events(); refresh(); });
showState();
at('signIn').addEventListener('submit', enter);
at('leave').addEventListener('click', async () => { askWho(''); await signOut(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) { refresh(); } });
if (isSignedIn()) {
  begin();
} else {
  askWho('');
}
