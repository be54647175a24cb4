// Runs before the page does, and answers it with more, longer and larger things than any plant has.
(() => {
  const NAME = '<img/src=x/onerror=window.hacked=1>'.padEnd(250, 'W');
  const HUGE = 987654321098765;
  const DAY = '2025-11-20';

  const many = (count, row) => Array.from({ length: count }, (each, place) => row(place));

  const PROCESSES = many(60, place => NAME + place);

  const ANSWERS = {
    'dashboard/summary': {
      date: DAY, total_started: HUGE, total_completed: HUGE, total_defective: HUGE, total_in_progress: HUGE, defect_rate: HUGE,
    },
    'dashboard/process-wip': {
      bottleneck_process: PROCESSES[0],
      processes: PROCESSES.map(name => ({
        process_name: name, wip_count: HUGE, running_count: HUGE, waiting_count: HUGE, delayed_count: HUGE / 2,
      })),
    },
    'dashboard/cycle-times': PROCESSES.map(name => ({ process_name: name, average_cycle_time: HUGE, total_records: HUGE })),
    'dashboard/lots': {
      total: HUGE,
      lots: many(8, place => ({
        lot_number: NAME + place, product_model_name: NAME, progress: HUGE, defective_count: HUGE, target_quantity: 1,
      })),
    },
    'alerts': {
      total: HUGE,
      alerts: many(40, () => ({ alert_type: 'STEP_FAILED', severity: 'CRITICAL', title: NAME, message: NAME })),
    },
    'holds': many(8, () => ({ lot_number: NAME, wip_id: null, reason: NAME, placed_by_name: NAME })),
    'equipment': many(200, place => ({ equipment_code: NAME + place, equipment_name: NAME, status: 'IN_USE' })),
    'stations': {
      total: HUGE,
      stations: many(100, place => ({ station_id: NAME + place, station_name: NAME, status: 'DEGRADED' })),
    },
    'processes': PROCESSES.map(name => ({ process_code: name, process_name_en: name, process_name_ko: name })),
    'analytics/quality-metrics': {
      total_inspected: HUGE, pass_count: HUGE,
      by_process: PROCESSES.map(name => ({
        process_name: name, total: HUGE, pass: HUGE, rework: HUGE, fail: HUGE, pass_rate: HUGE,
      })),
    },
    'analytics/production-stats': { completed_serials: HUGE, pass_rate: HUGE },
  };

  const ask = window.fetch;
  window.fetch = (address, how) => {
    const path = String(address).replace(/^.*api\/v1\//, '').replace(/\?.*$/, '');
    return ANSWERS[path] === undefined ? ask(address, how)
      : Promise.resolve(new Response(JSON.stringify(ANSWERS[path]), { headers: { 'X-Total-Count': HUGE } }));
  };

  const raised = { subject: NAME, time: '2025-11-20T01:00:00Z', data: { title: NAME, process_code: NAME } };
  // Of what really happens it hears the figures only, so that no event takes the place of these.
  window.EventSource = class extends window.EventSource {
    addEventListener(topic, handle) {
      if (topic === 'metrics') {
        super.addEventListener(topic, handle);
      } else if (topic === 'alert.raised') {
        many(8, () => setTimeout(handle, 0, { data: JSON.stringify(raised) }));
      }
    }
  };
})();
