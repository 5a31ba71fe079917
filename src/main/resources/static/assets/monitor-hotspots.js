// Draws the hotspots' charts from the tables of the page, which hold the same numbers for everybody else.
const COLOURS = ['#a8201a', '#2f6690', '#d98e04', '#3a7d44', '#7b4b94', '#00798c', '#b5651d', '#5b6672', '#c2185b', '#546a2f', '#16425b'];

const number = (node) => Number(node.textContent);

function item(node) {
  const link = node.querySelector('a');
  return { name: node.dataset.name, value: Number(node.dataset.count), href: link && link.href };
}

function tree(table) {
  return [...table.tBodies[0].rows].map((row) => {
    const parts = [...row.querySelectorAll('li[data-name]')].map(item).filter((part) => part.value > 0);
    return { ...item(row), children: parts.length > 1 ? parts : undefined };
  }).filter((place) => place.value > 0);
}

function drawTree(element, table) {
  const chart = echarts.init(element);
  chart.setOption({
    color: COLOURS,
    tooltip: { formatter: (at) => `${echarts.format.encodeHTML(at.name)}: ${at.value}` },
    series: [{
      type: 'treemap',
      width: '100%',
      height: '100%',
      data: tree(table),
      roam: false,
      nodeClick: false,
      breadcrumb: { show: false },
      label: { formatter: '{b}\n{c}', overflow: 'truncate' },
      upperLabel: { show: true, height: 22, formatter: '{b}  {c}', overflow: 'truncate' },
      levels: [
        { upperLabel: { show: false }, itemStyle: { gapWidth: 3 } },
        { itemStyle: { borderWidth: 2, gapWidth: 2 }, colorSaturation: [0.35, 0.6] },
      ],
    }],
  });
  chart.on('click', (at) => {
    if (at.data && at.data.href) {
      window.location.assign(at.data.href);
    }
  });
  return chart;
}

function drawStack(element, table) {
  const steps = [...table.tHead.rows[0].querySelectorAll('.step')].map((head) => head.textContent);
  const chart = echarts.init(element);
  chart.setOption({
    color: COLOURS,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
    legend: { type: 'scroll', top: 0 },
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: steps },
    yAxis: { type: 'value', minInterval: 1 },
    series: [...table.tBodies[0].rows].map((row) => ({
      name: row.dataset.name,
      type: 'bar',
      stack: 'all',
      data: [...row.querySelectorAll('.step')].map(number),
    })),
  });
  return chart;
}

const DRAWN = { tree: drawTree, stack: drawStack };

if (window.echarts) {
  const charts = [...document.querySelectorAll('[data-chart]')].map((element) => {
    element.hidden = false;
    return DRAWN[element.dataset.chart](element, document.getElementById(element.dataset.table));
  });
  window.addEventListener('resize', () => charts.forEach((chart) => chart.resize()));
}
