// How the page looks: dark or light, in which language, and on a wall. None of it is a secret, so the browser keeps it.
import { at, fitAll } from './dom.js';
import { language, languages, speak } from './words.js';
import { redraw } from './trend.js';

const WALL = '#wall';

function kept(name) {
  try {
    return localStorage.getItem('neurohub.' + name);
  } catch {
    return null;
  }
}

function keep(name, value) {
  try {
    localStorage.setItem('neurohub.' + name, value);
  } catch {
    // Next time the page looks as the system does.
  }
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const theme = () => document.documentElement.dataset.theme ?? (dark.matches ? 'dark' : 'light');

function paint(chosen) {
  document.documentElement.dataset.theme = chosen;
  redraw();
}

const other = () => languages.find(each => each !== language());

/** @param changed what to call when everything is to be said in another language */
export function dress(changed) {
  if (['dark', 'light'].includes(kept('theme'))) {
    paint(kept('theme'));
  }
  dark.addEventListener('change', redraw);
  at('theme').addEventListener('click', () => {
    paint(theme() === 'dark' ? 'light' : 'dark');
    keep('theme', theme());
  });
  talk(languages.includes(kept('language')) ? kept('language') : navigator.language.startsWith('ko') ? 'ko' : 'en');
  at('language').addEventListener('click', () => {
    talk(other());
    keep('language', language());
    changed();
  });
  at('wall').addEventListener('click', toggleWall);
  document.addEventListener('fullscreenchange', () => hang(document.fullscreenElement !== null));
  hang(location.hash === WALL);
  new ResizeObserver(() => { redraw(); fitAll(); }).observe(at('trend').parentElement);
}

function talk(chosen) {
  speak(chosen);
  at('language').lang = other();
  at('otherLanguage').textContent = other() === 'ko' ? '한국어' : 'English';
}

function toggleWall() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else if (document.body.classList.contains('wall')) {
    hang(false);
  } else if (document.documentElement.requestFullscreen) {
    document.documentElement.requestFullscreen().catch(() => hang(true));
  } else {
    hang(true);
  }
}

let awake = null;

/** A wall screen shows all at once and does not go dark, as far as the browser can see to it. */
function hang(onWall) {
  document.body.classList.toggle('wall', onWall);
  at('wall').setAttribute('aria-pressed', String(onWall));
  if (onWall) {
    navigator.wakeLock?.request('screen').then(lock => { awake = lock; }, () => {});
  } else {
    awake?.release();
    awake = null;
  }
  redraw();
  fitAll();
}
