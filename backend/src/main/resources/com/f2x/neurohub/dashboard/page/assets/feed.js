// The live feed: goes on where it was after every interruption, and knows when it hears nothing.
import { drawTicket, SignedOut } from './api.js';
import { root } from './session.js';

const TOPICS = ['step.started', 'step.completed', 'step.aborted', 'unit.converted', 'lot.created', 'lot.status_changed',
  'hold.placed', 'hold.released', 'alert.raised', 'alert.resolved'];
/** Figures come every 5 seconds. */
const SILENCE = 16000;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30000;

/** @param on what to call: event(topic, data), metrics(data), reset(), state(name), signedOut() */
export function listen(on) {
  let stream = null;
  let last = null;
  let pause = FIRST_PAUSE;
  let timer = 0;
  let watch = 0;
  let over = false;

  const heard = () => {
    clearTimeout(watch);
    watch = setTimeout(() => { on.state('stale'); again(); }, SILENCE);
    pause = FIRST_PAUSE;
    on.state('live');
  };

  // A ticket opens one stream, so the browser cannot open it again by itself.
  const again = () => {
    stream?.close();
    stream = null;
    clearTimeout(timer);
    if (!over) {
      timer = setTimeout(connect, pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };

  const read = (message, handle) => {
    if (message.lastEventId) {
      last = message.lastEventId;
    }
    heard();
    handle(JSON.parse(message.data));
  };

  async function connect() {
    try {
      const query = new URLSearchParams({ ticket: await drawTicket() });
      if (last !== null) {
        query.set('last_event_id', last);
      }
      if (over) {
        return;
      }
      const opened = new EventSource(root + 'api/v1/events/stream?' + query);
      stream = opened;
      opened.onopen = heard;
      opened.onerror = () => { if (stream === opened) { on.state('lost'); clearTimeout(watch); again(); } };
      opened.addEventListener('metrics', message => read(message, on.metrics));
      opened.addEventListener('reset', message => read(message, on.reset));
      TOPICS.forEach(topic =>
        opened.addEventListener(topic, message => read(message, event => on.event(topic, event))));
    } catch (failure) {
      if (failure instanceof SignedOut) {
        on.signedOut();
      } else {
        on.state('lost');
        again();
      }
    }
  }

  const retryNow = () => {
    if (!stream && !over) {
      clearTimeout(timer);
      pause = FIRST_PAUSE;
      connect();
    }
  };
  window.addEventListener('online', retryNow);
  on.state('connecting');
  connect();
  return () => {
    over = true;
    window.removeEventListener('online', retryNow);
    clearTimeout(timer);
    clearTimeout(watch);
    stream?.close();
  };
}
