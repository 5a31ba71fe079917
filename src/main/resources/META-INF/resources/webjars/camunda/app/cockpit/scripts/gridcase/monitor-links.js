import { h } from '../../../tasklist/scripts/gridcase/dom.js';
import { t } from '../../../tasklist/scripts/gridcase/locale.js';
import { onPageChange } from '../../../tasklist/scripts/gridcase/watch.js';

/**
 * The ways from Cockpit back to the monitor (监控): from an instance to its case, from a definition to its map, from
 * everywhere to the front page. An administrator may see more here than the monitor shows of other districts, so an
 * address is asked for before it is offered.
 */

const MONITOR = '/monitor';

const words = {
  front: t({ zh: '监控总览', en: 'Monitor' }),
  case: t({ zh: '查看事项经过', en: 'Show the case on the map' }),
  map: t({ zh: '查看流程热力图', en: 'Show the heat map' })
};

async function isThere(address) {
  return fetch(address, { method: 'HEAD', redirect: 'manual' }).then(
    answer => answer.ok,
    () => false
  );
}

async function read(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

async function addLink(node, address, label) {
  if (address && (await isThere(address))) {
    node.append(
      h(
        'a',
        { class: 'btn btn-default btn-toolbar gc-monitor-link', href: address, title: label, 'aria-label': label },
        h('span', { class: 'glyphicon glyphicon-map-marker', 'aria-hidden': 'true' })
      )
    );
  }
}

const instanceLink = {
  id: 'gridcase-case',
  pluginPoint: 'cockpit.processInstance.runtime.action',
  priority: 50,
  render: async (node, { api, processInstanceId }) => {
    const instance = await read(`${api.engineApi}/process-instance/${processInstanceId}`);
    const number = instance && instance.businessKey;
    await addLink(
      node,
      number && `${MONITOR}/map/cases/${encodeURIComponent(number)}?run=${processInstanceId}`,
      words.case
    );
  }
};

const definitionLink = {
  id: 'gridcase-map',
  pluginPoint: 'cockpit.processDefinition.runtime.action',
  priority: 50,
  render: async (node, { api, processDefinitionId }) => {
    const definition = await read(`${api.engineApi}/process-definition/${processDefinitionId}`);
    await addLink(node, definition && `${MONITOR}/map/${encodeURIComponent(definition.key)}`, words.map);
  }
};

const front = isThere(MONITOR);

async function addFrontLink() {
  const there = await front;
  const language = document.querySelector('nav.app-menu > ul > .gc-language');
  if (there && language && !document.querySelector('.gc-monitor')) {
    language.after(h('li', { class: 'gc-monitor' }, h('a', { href: MONITOR }, words.front)));
  }
}

onPageChange(addFrontLink);

export default [instanceLink, definitionLink];
