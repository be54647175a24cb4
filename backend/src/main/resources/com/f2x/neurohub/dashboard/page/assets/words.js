// What the page says, in English and Korean, and how it writes numbers and times.
import { TITLES } from './titles.js';

const WORDS = {
  skip: ['Skip to the figures', '지표로 건너뛰기'],
  settings: ['Settings', '설정'],
  theme: ['Dark or light', '어둡게 또는 밝게'],
  language: ['한국어로 보기', 'Show in English'],
  wall: ['Full screen', '전체 화면'],
  leave: ['Sign out', '로그아웃'],
  signIn: ['Sign in', '로그인'],
  username: ['Username', '사용자 이름'],
  password: ['Password', '비밀번호'],
  ended: ['The session has ended. Sign in again.', '세션이 끝났습니다. 다시 로그인하세요.'],
  unreachable: ['The server cannot be reached.', '서버에 연결할 수 없습니다.'],
  old: ['These figures are of {0}: {1}', '{0} 기준 지표입니다: {1}'],
  never: ['The figures cannot be read: {0}', '지표를 읽을 수 없습니다: {0}'],
  connecting: ['Connecting', '연결 중'],
  live: ['Live', '실시간'],
  stale: ['No news', '소식 없음'],
  lost: ['Disconnected', '연결 끊김'],
  since: ['{0} since {1}', '{0} ({1}부터)'],
  today: ['Today', '오늘'],
  started: ['Started', '시작'],
  completed: ['Completed', '완료'],
  defective: ['Defective', '불량'],
  defectRate: ['Defect rate', '불량률'],
  passRate: ['Pass rate', '합격률'],
  inProgress: ['In progress', '진행 중'],
  success: ['Success, 1 hour', '성공률, 1시간'],
  equipmentInUse: ['Equipment in use', '사용 중 설비'],
  wip: ['Units at each process', '공정별 재공'],
  bottleneck: ['Most at {0}', '최다: {0}'],
  noUnits: ['No units on their way', '진행 중인 유닛 없음'],
  process: ['Process', '공정'],
  units: ['Units', '유닛'],
  running: ['running', '작업 중'],
  waiting: ['waiting', '대기'],
  delayed: ['delayed', '지연'],
  yield: ['Yield by process, today', '오늘 공정별 수율'],
  runs: ['{0} runs, {1} passed', '작업 {0}건, 합격 {1}건'],
  noRuns: ['No runs yet today', '오늘 작업 없음'],
  trend: ['Defect rate, 14 days', '불량률, 14일'],
  trendNote: ['Average {0}, highest {1}', '평균 {0}, 최고 {1}'],
  cycles: ['Cycle times, 7 days', '사이클 타임, 7일'],
  average: ['Mean', '평균'],
  count: ['Runs', '작업'],
  lots: ['Lots on their way', '진행 중인 로트'],
  lot: ['Lot', '로트'],
  progress: ['Progress', '진행률'],
  noLots: ['No lots on their way', '진행 중인 로트 없음'],
  attention: ['Needs attention', '확인 필요'],
  attentionNote: ['{0} alerts open, {1} holds', '열린 알림 {0}건, 보류 {1}건'],
  nothing: ['Nothing', '없음'],
  hold: ['Hold', '보류'],
  byWhom: ['{0}, by {1}', '{0}, {1}'],
  CRITICAL: ['critical', '심각'],
  HIGH: ['high', '높음'],
  MEDIUM: ['medium', '보통'],
  LOW: ['low', '낮음'],
  FAILED: ['failed', '실패'],
  DELAYED: ['delayed', '지연'],
  floor: ['Equipment and stations', '설비와 스테이션'],
  floorNote: ['{0} of {1} in use, {2} of {3} stations online', '설비 {1}대 중 {0}대 사용, 스테이션 {3}대 중 {2}대 온라인'],
  IN_USE: ['in use', '사용 중'],
  AVAILABLE: ['available', '사용 가능'],
  MAINTENANCE: ['maintenance', '정비'],
  OUT_OF_SERVICE: ['out of service', '사용 불가'],
  RETIRED: ['retired', '폐기'],
  ONLINE: ['online', '온라인'],
  DEGRADED: ['degraded', '저하'],
  OFFLINE: ['offline', '오프라인'],
  events: ['What happens', '현장 소식'],
  quiet: ['Nothing has happened since this page was opened', '페이지를 연 뒤 일어난 일이 없습니다'],
  'step.started': ['started', '시작'],
  'step.completed': ['completed', '완료'],
  'step.aborted': ['aborted', '중단'],
  'unit.converted': ['got its serial', '시리얼 발급'],
  'lot.created': ['lot made', '로트 생성'],
  'lot.status_changed': ['lot is {0}', '로트 상태 {0}'],
  'hold.placed': ['held', '보류'],
  'hold.released': ['released', '보류 해제'],
  'alert.raised': ['alert', '알림'],
  'alert.resolved': ['alert over', '알림 해결'],
  PASS: ['passed', '합격'],
  FAIL: ['failed', '불합격'],
  REWORK: ['to be reworked', '재작업'],
  seconds: ['{0} s', '{0}초'],
  minutes: ['{0} min {1} s', '{0}분 {1}초'],
  more: ['and {0} more', '그 외 {0}건'],
};

export const languages = ['en', 'ko'];

export const language = () => document.documentElement.lang;

/** Words in the reader's language with what is to be put in; a key that is unknown is said as it is. */
export function words(key, ...values) {
  const pattern = WORDS[key]?.[language() === 'ko' ? 1 : 0] ?? key;
  return pattern.replace(/\{(\d)}/g, (whole, place) => values[place]);
}

/** The title of an alert, which events tell in English, in the reader's language; a new one is said as it is. */
export const title = told => (language() === 'ko' && TITLES[told]) || told;

/** Says all fixed texts of the page in a language. */
export function speak(chosen) {
  document.documentElement.lang = chosen;
  document.querySelectorAll('[data-words]').forEach(element => { element.textContent = words(element.dataset.words); });
  document.querySelectorAll('[data-label]').forEach(element => {
    element.setAttribute('aria-label', words(element.dataset.label));
    element.title = words(element.dataset.label);
  });
}

export const number = value => new Intl.NumberFormat(language()).format(value);
export const percent = value => new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(value) + ' %';
export const time = moment =>
  new Intl.DateTimeFormat(language(), { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })
    .format(moment);
export const date = text =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(text + 'T00:00:00Z'));
export const shortDate = moment =>
  new Intl.DateTimeFormat(language(), { month: 'numeric', day: 'numeric', timeZone: 'UTC' }).format(moment);

/** Seconds as people say them. */
export function duration(seconds) {
  const rounded = Math.round(seconds);
  return rounded < 120 ? words('seconds', rounded) : words('minutes', Math.floor(rounded / 60), rounded % 60);
}
