// The one chart that is a line in time.
import { at } from './dom.js';
import { percent, shortDate } from './words.js';

const HEIGHT = 180;

let drawn = null;
let shown = null;

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function size() {
  const box = at('trend');
  const room = document.body.classList.contains('wall') ? box.clientHeight : 0;
  return { width: Math.max(box.clientWidth, 100), height: Math.max(room, HEIGHT) };
}

const axis = font => ({
  font,
  stroke: colour('--soft'),
  grid: { stroke: colour('--line'), width: 1 },
  ticks: { show: false },
});

function options() {
  const style = getComputedStyle(at('trend'));
  const pixels = Math.round(parseFloat(style.fontSize));
  const font = pixels + 'px ' + style.fontFamily;
  return {
    ...size(),
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false }, y: { range: (chart, least, most) => [0, Math.max(most * 1.15, 1)] } },
    axes: [
      { ...axis(font), space: pixels * 3.2, size: pixels * 2, values: (chart, days) => days.map(day => label(day)) },
      { ...axis(font), size: pixels * 4, space: pixels * 2.4, values: (chart, rates) => rates.map(percent) },
    ],
    series: [{}, {
      stroke: colour('--bad'),
      fill: colour('--bad-wash'),
      width: 2.5,
      points: { show: true, size: 7, fill: colour('--bad') },
    }],
  };
}

const label = place => Number.isInteger(place) && shown.rows[place]
  ? shortDate(new Date(shown.rows[place].date + 'T00:00:00Z')) : '';

/** @param rows the days @param text what the chart shows, for those who cannot see it */
export function drawTrend(rows, text) {
  shown = { rows, text };
  at('trend').setAttribute('aria-label', text);
  redraw();
}

/** Draws again, as colours, fonts or the room for it are others now. */
export function redraw() {
  if (shown === null || at('trend').clientWidth === 0) {
    return;
  }
  drawn?.destroy();
  drawn = null;
  const data = [shown.rows.map((row, place) => place), shown.rows.map(row => row.defect_rate)];
  drawn = new window.uPlot(options(), data, at('trend'));
}
