// The figures, as the server defines them.
import { bar, make, say, show, table } from './dom.js';
import { date, duration, number, percent, words } from './words.js';
import { drawTrend } from './trend.js';

const MOST_LOTS = 8;
const ATTENTION = 7;
const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];

const TILES = ['started', 'completed', 'defective', 'defectRate', 'passRate', 'inProgress', 'success', 'equipmentInUse'];
const tiles = new Map();

/** Puts a figure into its tile; null leaves it as it is. */
export function tile(name, value, kind) {
  tiles.set(name, { value, kind });
  show('tiles', ...TILES.map(key => make('div', { class: tiles.get(key)?.kind ?? null },
    make('dt', {}, words(key)), make('dd', {}, tiles.get(key)?.value ?? '–'))));
}

export function today(summary, production) {
  say('day', date(summary.date));
  tile('started', number(summary.total_started));
  tile('completed', number(summary.total_completed));
  tile('defective', number(summary.total_defective), summary.total_defective > 0 ? 'bad' : null);
  tile('defectRate', percent(summary.defect_rate), summary.total_defective > 0 ? 'bad' : null);
  tile('passRate', production.completed_serials > 0 ? percent(production.pass_rate) : '–');
  tile('inProgress', number(summary.total_in_progress));
}

export function wip(load, name) {
  const most = Math.max(...load.processes.map(process => process.wip_count), 1);
  say('bottleneck', load.bottleneck_process ? words('bottleneck', name(load.bottleneck_process)) : words('noUnits'));
  show('wip', table([words('process'), '', words('units')], load.processes.map(process => [
    name(process.process_name),
    bar([['running', process.running_count - process.delayed_count], ['delayed', process.delayed_count],
      ['waiting', process.waiting_count]], most),
    make('span', { class: process.process_name === load.bottleneck_process ? 'most' : null }, number(process.wip_count),
      make('span', { class: 'unseen' }, ['running', 'waiting', 'delayed']
        .map(kind => ', ' + words(kind) + ' ' + process[kind + '_count']).join(''))),
  ])), legend([['running', 'running'], ['delayed', 'delayed'], ['waiting', 'waiting']]));
}

const legend = kinds => make('p', { class: 'legend' }, ...kinds.map(([kind, word]) =>
  make('span', {}, make('i', { class: kind, 'aria-hidden': 'true' }), words(word))));

export function yields(quality, name) {
  say('runs', quality.total_inspected > 0
    ? words('runs', number(quality.total_inspected), number(quality.pass_count)) : words('noRuns'));
  show('yield', table([words('process'), '', words('passRate')], quality.by_process.map(process => [
    name(process.process_name),
    bar([['pass', process.pass], ['rework', process.rework], ['fail', process.fail]], process.total),
    process.total > 0 ? percent(process.pass_rate) : '–',
  ])), legend([['pass', 'PASS'], ['rework', 'REWORK'], ['fail', 'FAIL']]));
}

export function trend(defects) {
  const note = words('trendNote', percent(defects.summary.average), percent(defects.summary.max));
  say('trendNote', note);
  drawTrend(defects.trends, words('trend') + '. ' + note);
}

export function cycles(rows, name) {
  const most = Math.max(...rows.map(row => row.average_cycle_time), 1);
  show('cycles', table([words('process'), '', words('average')], rows.map(row => [
    name(row.process_name),
    bar([['running', row.average_cycle_time]], most),
    row.total_records > 0 ? duration(row.average_cycle_time) : '–',
  ])));
}

export function lots(answer) {
  const rows = answer.lots.slice(0, MOST_LOTS);
  show('lots', rows.length === 0 ? make('p', { class: 'note' }, words('noLots'))
    : table([words('lot'), '', words('progress')], rows.map(lot => [
      make('span', {}, lot.lot_number, make('small', {}, lot.product_model_name)),
      bar([['pass', lot.progress], ['fail', 100 * lot.defective_count / Math.max(lot.target_quantity, 1)]], 100),
      percent(lot.progress),
    ])), more(answer.total - rows.length));
}

const more = rest => rest > 0 ? make('p', { class: 'note' }, words('more', number(rest))) : '';

/** @param alerts the open ones of each severity: the newest of all may be many, and none of them urgent */
export function attention(alerts, holds) {
  say('attentionNote', words('attentionNote', number(alerts.reduce((sum, each) => sum + each.total, 0)), number(holds.total)));
  const urgent = alerts.flatMap(each => each.alerts).filter(alert => alert.alert_type !== 'HOLD_PLACED')
    .sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
  const pressing = urgent.filter(alert => alert.severity !== 'LOW');
  const rows = [
    ...pressing.map(line),
    ...holds.rows.map(hold => make('li', { class: 'held' }, make('b', {}, words('hold')),
      make('span', {}, hold.wip_id ?? hold.lot_number,
        make('small', {}, words('byWhom', hold.reason, hold.placed_by_name))))),
    ...urgent.slice(pressing.length).map(line),
  ].slice(0, ATTENTION);
  show('attention', ...(rows.length === 0 ? [make('li', { class: 'none' }, words('nothing'))] : rows));
}

const line = alert => make('li', { class: alert.severity.toLowerCase() }, make('b', {}, words(alert.severity)),
  make('span', {}, alert.title, make('small', {}, alert.message)));
