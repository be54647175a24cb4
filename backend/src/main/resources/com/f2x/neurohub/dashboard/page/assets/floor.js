// The shop floor at this moment.
import { make, say, show } from './dom.js';
import { number, percent, time, title, words } from './words.js';
import { tile } from './overview.js';

const MOST_EVENTS = 8;
const MOST_PLACES = 20;
/** What is worth a look stands in front. */
const ORDER = ['OUT_OF_SERVICE', 'MAINTENANCE', 'OFFLINE', 'DEGRADED', 'IN_USE', 'ONLINE', 'AVAILABLE', 'RETIRED'];

let told = [];

/** @param equipment pieces of equipment and how many there are @param stations the envelope of stations */
export function places(equipment, stations) {
  const all = [
    ...equipment.rows.map(piece => ({ code: piece.equipment_code, name: piece.equipment_name, status: piece.status })),
    ...stations.stations.map(each => ({ code: each.station_id, name: each.station_name, status: each.status })),
  ].sort((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status) || one.code.localeCompare(other.code));
  say('floorNote', words('floorNote', number(count(equipment.rows, 'IN_USE')), number(equipment.total),
    number(count(stations.stations, 'ONLINE')), number(stations.total)));
  show('floor', ...(all.length === 0 ? [make('li', { class: 'none' }, words('nothing'))]
    : all.slice(0, MOST_PLACES).map(each => make('li', { class: each.status.toLowerCase(), title: each.name },
      each.code, make('small', {}, words(each.status))))),
  ...(all.length > MOST_PLACES
    ? [make('li', { class: 'none' }, words('more', number(equipment.total + stations.total - MOST_PLACES)))] : []));
}

const count = (rows, status) => rows.filter(row => row.status === status).length;

export function metrics(figures) {
  tile('success', percent(100 * figures.global_success_rate_1h));
  tile('equipmentInUse', figures.active_equipment);
}

export function happened(topic, event, name) {
  told = [{ topic, event, name }, ...told].slice(0, MOST_EVENTS);
  events();
}

export function events() {
  show('events', ...(told.length === 0 ? [make('li', { class: 'none' }, words('quiet'))] : told.map(line)));
}

/** What one user saw is not shown to the next. */
export function forget() {
  told = [];
  events();
}

function line({ topic, event, name }) {
  const data = event.data;
  return make('li', { class: (data.result ?? topic.split('.')[0]).toLowerCase() },
    make('time', { datetime: event.time }, time(new Date(event.time))),
    make('span', {}, topic.startsWith('alert') ? title(data.title) : event.subject, make('small', {}, [
      data.process_code ? name(data.process_code) : null,
      data.result ? words(data.result) : words(topic, data.status),
      data.result ? null : data.reason ?? (topic.startsWith('alert') ? event.subject : data.equipment_code),
    ].filter(Boolean).join(' · '))));
}
