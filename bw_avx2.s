
bw_avx2.o:     file format elf64-x86-64


Disassembly of section .text:

0000000000000000 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::close(vcc::AttentionGradientHead const&, void*)>:
       0:	push   %rbp
       1:	mov    %rsp,%rbp
       4:	push   %r13
       6:	push   %r12
       8:	push   %rbx
       9:	mov    0xa0(%rdi),%r11
      10:	mov    0xaf008(%rsi),%r8
      17:	mov    0xaf010(%rsi),%rbx
      1e:	mov    %r11,%rax
      21:	lea    0x1e(%r11),%r10
      25:	add    $0xf,%rax
      29:	cmovns %rax,%r10
      2d:	sar    $0x4,%r10
      31:	cmp    %rbx,%r8
      34:	jge    eb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::close(vcc::AttentionGradientHead const&, void*)+0xeb>
      3a:	mov    0x40(%rdi),%rdx
      3e:	lea    -0x1(%r11),%rcx
      42:	mov    %rdi,%r9
      45:	shl    $0x6,%r10
      49:	mov    0x80(%rdi),%rax
      50:	shr    $0x3,%rcx
      54:	add    $0x62000,%rsi
      5b:	add    $0x1,%rcx
      5f:	lea    0x0(,%rax,4),%r12
      67:	imul   %r8,%rax
      6b:	lea    (%rdx,%rax,4),%rdi
      6f:	nop
      70:	vmovss 0xa8(%r9),%xmm1
      79:	test   %r11,%r11
      7c:	jle    d9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::close(vcc::AttentionGradientHead const&, void*)+0xd9>
      7e:	vbroadcastss %xmm1,%ymm1
      83:	lea    -0x1a000(%rsi),%r13
      8a:	xor    %eax,%eax
      8c:	xor    %edx,%edx
      8e:	xchg   %ax,%ax
      90:	vmulps 0x0(%r13,%rax,1),%ymm1,%ymm0
      97:	add    $0x1,%rdx
      9b:	vmovups %ymm0,(%rdi,%rax,1)
      a0:	add    $0x20,%rax
      a4:	cmp    %rcx,%rdx
      a7:	jb     90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::close(vcc::AttentionGradientHead const&, void*)+0x90>
      a9:	mov    0x88(%r9),%rdx
      b0:	mov    0x48(%r9),%rax
      b4:	imul   %r8,%rdx
      b8:	lea    (%rax,%rdx,4),%r13
      bc:	xor    %eax,%eax
      be:	xor    %edx,%edx
      c0:	vmovups (%rsi,%rax,1),%ymm2
      c5:	add    $0x1,%rdx
      c9:	vmovups %ymm2,0x0(%r13,%rax,1)
      d0:	add    $0x20,%rax
      d4:	cmp    %rcx,%rdx
      d7:	jb     c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::close(vcc::AttentionGradientHead const&, void*)+0xc0>
      d9:	add    $0x1,%r8
      dd:	add    %r10,%rsi
      e0:	add    %r12,%rdi
      e3:	cmp    %rbx,%r8
      e6:	jne    70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::close(vcc::AttentionGradientHead const&, void*)+0x70>
      e8:	vzeroupper
      eb:	pop    %rbx
      ec:	pop    %r12
      ee:	pop    %r13
      f0:	pop    %rbp
      f1:	ret
      f2:	data16 cs nopw 0x0(%rax,%rax,1)
      fd:	nopl   (%rax)

0000000000000100 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)>:
     100:	push   %rbp
     101:	mov    %rsp,%rbp
     104:	push   %r15
     106:	push   %r14
     108:	push   %r13
     10a:	push   %r12
     10c:	mov    %rsi,%r12
     10f:	push   %rbx
     110:	and    $0xffffffffffffffe0,%rsp
     114:	mov    %rdx,-0x28(%rsp)
     119:	mov    0xa0(%rdi),%r13
     120:	mov    %r8,-0x10(%rsp)
     125:	vbroadcastss 0xa8(%rdi),%ymm1
     12e:	mov    %r13,%rsi
     131:	lea    0x1e(%r13),%rax
     135:	add    $0xf,%rsi
     139:	cmovns %rsi,%rax
     13d:	sar    $0x4,%rax
     141:	cmp    %rdx,%r12
     144:	jge    397 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x297>
     14a:	mov    %rax,%rsi
     14d:	shl    $0x4,%rax
     151:	xor    %r14d,%r14d
     154:	lea    0xa9004(%r8),%rdx
     15b:	shl    $0x6,%rsi
     15f:	mov    %rax,-0x30(%rsp)
     164:	mov    %rsi,-0x38(%rsp)
     169:	lea    -0x8(%r13),%rsi
     16d:	mov    %rsi,%rax
     170:	and    $0xfffffffffffffff8,%rsi
     174:	shr    $0x3,%rax
     178:	add    $0x8,%rsi
     17c:	lea    0x8(,%rax,8),%rax
     184:	mov    %rax,-0x40(%rsp)
     189:	lea    0xa8(%rdi),%rax
     190:	mov    %rax,-0x48(%rsp)
     195:	lea    0xac(%rdi),%rax
     19c:	mov    %rax,-0x50(%rsp)
     1a1:	mov    %r14,%rax
     1a4:	mov    %r13,%r14
     1a7:	mov    %rax,%r13
     1aa:	nopw   0x0(%rax,%rax,1)
     1b0:	mov    0xc8(%rdi),%rbx
     1b7:	mov    0xc0(%rdi),%r9
     1be:	xor    %ecx,%ecx
     1c0:	imul   %r12,%rbx
     1c4:	lea    (%r9,%rbx,4),%rax
     1c8:	cmp    $0x7,%r14
     1cc:	jle    1ee <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xee>
     1ce:	xchg   %ax,%ax
     1d0:	vmovups (%rdx,%rcx,4),%ymm0
     1d5:	vfmadd213ps (%rax,%rcx,4),%ymm1,%ymm0
     1db:	vmovups %ymm0,(%rax,%rcx,4)
     1e0:	add    $0x8,%rcx
     1e4:	cmp    %rsi,%rcx
     1e7:	jne    1d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xd0>
     1e9:	mov    -0x40(%rsp),%rcx
     1ee:	cmp    %rcx,%r14
     1f1:	jle    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     1f7:	mov    %r14,%r8
     1fa:	sub    %rcx,%r8
     1fd:	lea    -0x1(%r8),%r10
     201:	mov    %r10,-0x20(%rsp)
     206:	cmp    $0x2,%r10
     20a:	jbe    3b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2b0>
     210:	lea    (%rbx,%rcx,1),%r10
     214:	add    %r14,%rbx
     217:	lea    (%rcx,%r13,1),%r15
     21b:	lea    (%r9,%rbx,4),%rbx
     21f:	cmp    %rbx,-0x48(%rsp)
     224:	mov    -0x50(%rsp),%rbx
     229:	lea    (%r9,%r10,4),%r11
     22d:	mov    %r15,-0x18(%rsp)
     232:	lea    0xa9008(,%r15,4),%r15
     23a:	mov    %r15,-0x8(%rsp)
     23f:	setae  %r15b
     243:	cmp    %rbx,%r11
     246:	setae  %bl
     249:	or     %r15b,%bl
     24c:	je     3b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2b0>
     252:	mov    -0x10(%rsp),%rbx
     257:	mov    -0x8(%rsp),%r15
     25c:	add    %rbx,%r15
     25f:	mov    %r11,%rbx
     262:	sub    %r15,%rbx
     265:	cmp    $0x18,%rbx
     269:	jbe    3b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2b0>
     26f:	cmpq   $0x6,-0x20(%rsp)
     275:	jbe    507 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x407>
     27b:	mov    -0x10(%rsp),%rbx
     280:	mov    -0x8(%rsp),%r15
     285:	vbroadcastss 0xa8(%rdi),%ymm0
     28e:	vmovups (%r11),%ymm6
     293:	vfmadd132ps -0x4(%rbx,%r15,1),%ymm6,%ymm0
     29a:	vmovups %ymm0,(%r11)
     29f:	mov    %r8,%r11
     2a2:	and    $0xfffffffffffffff8,%r11
     2a6:	add    %r11,%rcx
     2a9:	test   $0x7,%r8b
     2ad:	je     378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     2b3:	sub    %r11,%r8
     2b6:	lea    -0x1(%r8),%rbx
     2ba:	cmp    $0x2,%rbx
     2be:	jbe    302 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x202>
     2c0:	mov    -0x18(%rsp),%rbx
     2c5:	add    %r11,%r10
     2c8:	vbroadcastss 0xa8(%rdi),%xmm0
     2d1:	lea    (%r9,%r10,4),%r9
     2d5:	lea    0x2a401(%rbx,%r11,1),%r10
     2dd:	mov    -0x10(%rsp),%rbx
     2e2:	vmovups (%r9),%xmm2
     2e7:	vfmadd132ps (%rbx,%r10,4),%xmm2,%xmm0
     2ed:	vmovups %xmm0,(%r9)
     2f2:	mov    %r8,%r9
     2f5:	and    $0xfffffffffffffffc,%r9
     2f9:	add    %r9,%rcx
     2fc:	and    $0x3,%r8d
     300:	je     378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     302:	lea    0x0(,%rcx,4),%r8
     30a:	vmovss (%rdx,%rcx,4),%xmm0
     30f:	lea    (%rax,%r8,1),%r9
     313:	vmovss (%r9),%xmm6
     318:	vfmadd132ss 0xa8(%rdi),%xmm6,%xmm0
     321:	vmovss %xmm0,(%r9)
     326:	lea    0x1(%rcx),%r9
     32a:	cmp    %r9,%r14
     32d:	jle    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     32f:	lea    0x4(%rax,%r8,1),%r9
     334:	vmovss 0x4(%rdx,%r8,1),%xmm0
     33b:	add    $0x2,%rcx
     33f:	vmovss (%r9),%xmm4
     344:	vfmadd132ss 0xa8(%rdi),%xmm4,%xmm0
     34d:	vmovss %xmm0,(%r9)
     352:	cmp    %rcx,%r14
     355:	jle    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     357:	lea    0x8(%rax,%r8,1),%rax
     35c:	vmovss 0x8(%rdx,%r8,1),%xmm0
     363:	vmovss (%rax),%xmm7
     367:	vfmadd132ss 0xa8(%rdi),%xmm7,%xmm0
     370:	vmovss %xmm0,(%rax)
     374:	nopl   0x0(%rax)
     378:	mov    -0x38(%rsp),%rax
     37d:	add    $0x1,%r12
     381:	add    %rax,%rdx
     384:	mov    -0x30(%rsp),%rax
     389:	add    %rax,%r13
     38c:	cmp    %r12,-0x28(%rsp)
     391:	jne    1b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xb0>
     397:	vzeroupper
     39a:	lea    -0x28(%rbp),%rsp
     39e:	pop    %rbx
     39f:	pop    %r12
     3a1:	pop    %r13
     3a3:	pop    %r14
     3a5:	pop    %r15
     3a7:	pop    %rbp
     3a8:	ret
     3a9:	nopl   0x0(%rax)
     3b0:	lea    0x0(,%rcx,4),%r8
     3b8:	vmovss (%rdx,%rcx,4),%xmm0
     3bd:	lea    (%rax,%r8,1),%r9
     3c1:	vmovss (%r9),%xmm3
     3c6:	vfmadd132ss 0xa8(%rdi),%xmm3,%xmm0
     3cf:	vmovss %xmm0,(%r9)
     3d4:	lea    0x1(%rcx),%r9
     3d8:	cmp    %r9,%r14
     3db:	jle    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     3dd:	lea    0x4(%rax,%r8,1),%r9
     3e2:	vmovss 0x4(%r8,%rdx,1),%xmm0
     3e9:	vmovss (%r9),%xmm4
     3ee:	vfmadd132ss 0xa8(%rdi),%xmm4,%xmm0
     3f7:	vmovss %xmm0,(%r9)
     3fc:	lea    0x2(%rcx),%r9
     400:	cmp    %r9,%r14
     403:	jle    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     409:	lea    0x8(%rax,%r8,1),%r9
     40e:	vmovss 0x8(%r8,%rdx,1),%xmm0
     415:	vmovss (%r9),%xmm5
     41a:	vfmadd132ss 0xa8(%rdi),%xmm5,%xmm0
     423:	vmovss %xmm0,(%r9)
     428:	lea    0x3(%rcx),%r9
     42c:	cmp    %r9,%r14
     42f:	jle    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     435:	lea    0xc(%rax,%r8,1),%r9
     43a:	vmovss 0xc(%r8,%rdx,1),%xmm0
     441:	vmovss (%r9),%xmm7
     446:	vfmadd132ss 0xa8(%rdi),%xmm7,%xmm0
     44f:	vmovss %xmm0,(%r9)
     454:	lea    0x4(%rcx),%r9
     458:	cmp    %r9,%r14
     45b:	jle    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     461:	lea    0x10(%rax,%r8,1),%r9
     466:	vmovss 0x10(%r8,%rdx,1),%xmm0
     46d:	vmovss (%r9),%xmm7
     472:	vfmadd132ss 0xa8(%rdi),%xmm7,%xmm0
     47b:	vmovss %xmm0,(%r9)
     480:	lea    0x5(%rcx),%r9
     484:	cmp    %r9,%r14
     487:	jle    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     48d:	lea    0x14(%rax,%r8,1),%r9
     492:	vmovss 0x14(%r8,%rdx,1),%xmm0
     499:	vmovss (%r9),%xmm5
     49e:	vfmadd132ss 0xa8(%rdi),%xmm5,%xmm0
     4a7:	vmovss %xmm0,(%r9)
     4ac:	lea    0x6(%rcx),%r9
     4b0:	cmp    %r9,%r14
     4b3:	jle    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     4b9:	lea    0x18(%rax,%r8,1),%r9
     4be:	vmovss 0x18(%r8,%rdx,1),%xmm0
     4c5:	add    $0x7,%rcx
     4c9:	vmovss (%r9),%xmm3
     4ce:	vfmadd132ss 0xa8(%rdi),%xmm3,%xmm0
     4d7:	vmovss %xmm0,(%r9)
     4dc:	cmp    %rcx,%r14
     4df:	jle    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     4e5:	lea    0x1c(%rax,%r8,1),%rax
     4ea:	vmovss 0x1c(%r8,%rdx,1),%xmm0
     4f1:	vmovss (%rax),%xmm5
     4f5:	vfmadd132ss 0xa8(%rdi),%xmm5,%xmm0
     4fe:	vmovss %xmm0,(%rax)
     502:	jmp    378 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x278>
     507:	xor    %r11d,%r11d
     50a:	jmp    2c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x1c0>
     50f:	nop

0000000000000510 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)>:
     510:	push   %rbp
     511:	mov    %rsp,%rbp
     514:	push   %r15
     516:	mov    %rdx,%r15
     519:	push   %r14
     51b:	mov    %rdi,%r14
     51e:	push   %r13
     520:	push   %r12
     522:	mov    %rcx,%r12
     525:	push   %rbx
     526:	and    $0xffffffffffffffe0,%rsp
     52a:	sub    $0xc0,%rsp
     531:	mov    0xa0(%rdi),%rbx
     538:	mov    %rsi,0xaf008(%rcx)
     53f:	mov    %rdx,0x80(%rsp)
     547:	mov    %rbx,%rax
     54a:	lea    0x1e(%rbx),%rdx
     54e:	mov    %rsi,0x58(%rsp)
     553:	add    $0xf,%rax
     557:	mov    %r15,0xaf010(%rcx)
     55e:	cmovns %rax,%rdx
     562:	mov    %rdx,%rdi
     565:	sar    $0x4,%rdi
     569:	mov    %rdi,0x28(%rsp)
     56e:	test   $0xf,%bl
     571:	je     612 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x102>
     577:	test   %rbx,%rbx
     57a:	mov    $0x3000,%edx
     57f:	cmovns %rbx,%rax
     583:	xor    %esi,%esi
     585:	sar    $0x4,%rax
     589:	lea    (%rax,%rax,2),%r13
     58d:	mov    %r13,%rax
     590:	shl    $0xa,%rax
     594:	lea    0x30000(%rcx,%rax,4),%rdi
     59c:	call   5a1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x91>
     5a1:	mov    %r13,%rsi
     5a4:	xor    %eax,%eax
     5a6:	shl    $0x8,%rsi
     5aa:	lea    0x89800(%r12,%rsi,4),%rdx
     5b2:	lea    0x8(%rdx),%rdi
     5b6:	movq   $0x0,(%rdx)
     5bd:	movq   $0x0,0xbf8(%rdx)
     5c8:	and    $0xfffffffffffffff8,%rdi
     5cc:	sub    %rdi,%rdx
     5cf:	mov    %rdx,%rcx
     5d2:	lea    0x8f800(%r12,%rsi,4),%rdx
     5da:	add    $0xc00,%ecx
     5e0:	shr    $0x3,%ecx
     5e3:	rep stos %rax,%es:(%rdi)
     5e6:	lea    0x8(%rdx),%rdi
     5ea:	movq   $0x0,(%rdx)
     5f1:	movq   $0x0,0xbf8(%rdx)
     5fc:	and    $0xfffffffffffffff8,%rdi
     600:	sub    %rdi,%rdx
     603:	mov    %rdx,%rcx
     606:	add    $0xc00,%ecx
     60c:	shr    $0x3,%ecx
     60f:	rep stos %rax,%es:(%rdi)
     612:	mov    0x60(%r14),%rax
     616:	mov    0x80(%rsp),%r15
     61e:	mov    0x10(%r14),%r10
     622:	mov    %rax,0xa8(%rsp)
     62a:	mov    0x58(%rsp),%rax
     62f:	sub    %rax,%r15
     632:	lea    0xf(%r15),%r9
     636:	mov    %r9,%rdx
     639:	sar    $0x3f,%rdx
     63d:	shr    $0x3c,%rdx
     641:	lea    (%r9,%rdx,1),%rax
     645:	and    $0xf,%eax
     648:	sub    %rdx,%rax
     64b:	sub    %rax,%r9
     64e:	test   %r9,%r9
     651:	jle    921 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x411>
     657:	lea    -0x1(%rbx),%rax
     65b:	mov    %rbx,%rdx
     65e:	mov    0x58(%rsp),%r13
     663:	xor    %r11d,%r11d
     666:	mov    %rax,0xb8(%rsp)
     66e:	mov    %rbx,%rax
     671:	shl    $0x6,%rdx
     675:	shr    $0x3,%rax
     679:	mov    %r15,0x98(%rsp)
     681:	shl    $0x5,%rax
     685:	mov    %r13,0x30(%rsp)
     68a:	mov    %rax,0x88(%rsp)
     692:	mov    %rbx,%rax
     695:	and    $0xfffffffffffffff8,%rax
     699:	mov    %rdx,0x20(%rsp)
     69e:	lea    0x1(%rax),%rsi
     6a2:	mov    %rax,%rdi
     6a5:	mov    %r14,0x18(%rsp)
     6aa:	mov    0x80(%rsp),%r14
     6b2:	shl    $0x6,%rdi
     6b6:	mov    %rsi,0x78(%rsp)
     6bb:	shl    $0x6,%rsi
     6bf:	mov    %rax,0x90(%rsp)
     6c7:	mov    %rdi,0x68(%rsp)
     6cc:	lea    0x3(%rax),%rdi
     6d0:	mov    %rsi,0x60(%rsp)
     6d5:	lea    0x2(%rax),%rsi
     6d9:	add    $0x4,%rax
     6dd:	mov    %rsi,0x70(%rsp)
     6e2:	shl    $0x6,%rsi
     6e6:	mov    %rdi,0x50(%rsp)
     6eb:	shl    $0x6,%rdi
     6ef:	mov    %rax,0x48(%rsp)
     6f4:	lea    (%r12,%rdx,1),%rax
     6f8:	mov    %rsi,0x40(%rsp)
     6fd:	mov    %rdi,0x38(%rsp)
     702:	mov    %rax,0xa0(%rsp)
     70a:	nopw   0x0(%rax,%rax,1)
     710:	mov    %r11,%rdi
     713:	mov    %r11,%r8
     716:	sar    $0x4,%rdi
     71a:	and    $0xf,%r8d
     71e:	imul   %rbx,%rdi
     722:	mov    %rdi,%rdx
     725:	shl    $0x4,%rdx
     729:	add    %r8,%rdx
     72c:	shl    $0x2,%rdx
     730:	cmp    %r13,%r14
     733:	jle    a70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x560>
     739:	mov    0xa8(%rsp),%r15
     741:	imul   %r13,%r15
     745:	test   %rbx,%rbx
     748:	jle    7c6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2b6>
     74a:	cmpq   $0x8,0xb8(%rsp)
     753:	lea    (%r12,%rdx,1),%rsi
     757:	jbe    de8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x8d8>
     75d:	lea    0x0(,%r15,4),%rcx
     765:	lea    (%r10,%rcx,1),%rax
     769:	mov    %rax,0xb0(%rsp)
     771:	mov    0xb8(%rsp),%rax
     779:	add    %rax,%rdi
     77c:	shl    $0x4,%rdi
     780:	lea    0x1(%r8,%rdi,1),%rdi
     785:	lea    (%r12,%rdi,4),%rdi
     789:	cmp    %rdi,0xb0(%rsp)
     791:	jae    c50 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x740>
     797:	lea    (%rbx,%r15,1),%rdi
     79b:	lea    (%r10,%rdi,4),%r8
     79f:	cmp    %r8,%rsi
     7a2:	jae    c50 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x740>
     7a8:	add    %r10,%rcx
     7ab:	lea    (%r10,%rdi,4),%rax
     7af:	nop
     7b0:	vmovss (%rcx),%xmm0
     7b4:	add    $0x4,%rcx
     7b8:	add    $0x40,%rsi
     7bc:	vmovss %xmm0,-0x40(%rsi)
     7c1:	cmp    %rax,%rcx
     7c4:	jne    7b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2a0>
     7c6:	add    $0x1,%r11
     7ca:	add    $0x1,%r13
     7ce:	cmp    %r9,%r11
     7d1:	jne    710 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x200>
     7d7:	mov    0x18(%rsp),%r14
     7dc:	lea    0x18000(%r12),%rax
     7e4:	xor    %edi,%edi
     7e6:	mov    0x30(%rsp),%r8
     7eb:	mov    %rax,0x30(%rsp)
     7f0:	mov    0x20(%rsp),%rdx
     7f5:	mov    0x68(%r14),%rax
     7f9:	mov    0x18(%r14),%r13
     7fd:	mov    %r10,0x20(%rsp)
     802:	mov    0x98(%rsp),%r15
     80a:	mov    0x80(%rsp),%r14
     812:	mov    %rax,0xb0(%rsp)
     81a:	mov    0xb8(%rsp),%rax
     822:	mov    %r15,0x18(%rsp)
     827:	shl    $0x4,%rax
     82b:	add    $0x6001,%rax
     831:	mov    %rax,0x98(%rsp)
     839:	lea    0x18000(%r12,%rdx,1),%rax
     841:	mov    %rax,0xa0(%rsp)
     849:	nopl   0x0(%rax)
     850:	mov    %rdi,%r11
     853:	mov    %rdi,%rax
     856:	sar    $0x4,%r11
     85a:	and    $0xf,%eax
     85d:	imul   %rbx,%r11
     861:	shl    $0x4,%r11
     865:	add    %rax,%r11
     868:	lea    0x0(,%r11,4),%rsi
     870:	cmp    %r8,%r14
     873:	jle    a28 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x518>
     879:	mov    0xb0(%rsp),%r10
     881:	imul   %r8,%r10
     885:	test   %rbx,%rbx
     888:	jle    906 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3f6>
     88a:	cmpq   $0x8,0xb8(%rsp)
     893:	jbe    df9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x8e9>
     899:	mov    0x98(%rsp),%r15
     8a1:	lea    0x18000(%r12,%r11,4),%rdx
     8a9:	lea    0x0(,%r10,4),%rcx
     8b1:	lea    0x0(%r13,%rcx,1),%rax
     8b6:	add    %r15,%r11
     8b9:	lea    (%r12,%r11,4),%r11
     8bd:	cmp    %r11,%rax
     8c0:	jae    ab5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x5a5>
     8c6:	lea    (%rbx,%r10,1),%r11
     8ca:	lea    0x0(%r13,%r11,4),%r15
     8cf:	cmp    %r15,%rdx
     8d2:	jae    ab5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x5a5>
     8d8:	add    %r13,%rcx
     8db:	lea    0x18000(%r12,%rsi,1),%rax
     8e3:	lea    0x0(%r13,%r11,4),%rdx
     8e8:	nopl   0x0(%rax,%rax,1)
     8f0:	vmovss (%rcx),%xmm0
     8f4:	add    $0x4,%rcx
     8f8:	add    $0x40,%rax
     8fc:	vmovss %xmm0,-0x40(%rax)
     901:	cmp    %rcx,%rdx
     904:	jne    8f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3e0>
     906:	add    $0x1,%rdi
     90a:	add    $0x1,%r8
     90e:	cmp    %r9,%rdi
     911:	jne    850 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x340>
     917:	mov    0x20(%rsp),%r10
     91c:	mov    0x18(%rsp),%r15
     921:	lea    0x30000(%r12),%rsi
     929:	test   %r15,%r15
     92c:	jle    9a9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x499>
     92e:	test   %rbx,%rbx
     931:	jle    9a9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x499>
     933:	mov    0xa8(%rsp),%rdx
     93b:	mov    0x58(%rsp),%rax
     940:	xor    %r9d,%r9d
     943:	imul   %rdx,%rax
     947:	lea    0x0(,%rdx,4),%rdi
     94f:	lea    (%r10,%rax,4),%r10
     953:	nopl   0x0(%rax,%rax,1)
     958:	mov    %r9,%r11
     95b:	mov    %r10,%r8
     95e:	xor    %edx,%edx
     960:	shl    $0x4,%r11
     964:	nopl   0x0(%rax)
     968:	mov    %rdx,%rax
     96b:	mov    %rdx,%rcx
     96e:	vmovups (%r8),%ymm1
     973:	add    $0x8,%rdx
     977:	sar    $0x4,%rax
     97b:	and    $0xf,%ecx
     97e:	add    $0x20,%r8
     982:	lea    (%rax,%rax,2),%rax
     986:	add    %r11,%rcx
     989:	shl    $0xa,%rax
     98d:	add    %rcx,%rax
     990:	vmovups %ymm1,(%rsi,%rax,4)
     995:	cmp    %rdx,%rbx
     998:	jg     968 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
     99a:	add    $0x1,%r9
     99e:	add    %rdi,%r10
     9a1:	cmp    %r15,%r9
     9a4:	jne    958 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x448>
     9a6:	vzeroupper
     9a9:	lea    0x5(%r15),%rcx
     9ad:	mov    0x28(%rsp),%rbx
     9b2:	movabs $0x2aaaaaaaaaaaaaab,%rax
     9bc:	imul   %rcx
     9bf:	sar    $0x3f,%rcx
     9c3:	mov    %rdx,%rax
     9c6:	sub    %rcx,%rax
     9c9:	imul   %rbx,%rax
     9cd:	lea    (%rax,%rax,2),%rbx
     9d1:	mov    %rbx,%rdx
     9d4:	shl    $0x5,%rdx
     9d8:	test   %rax,%rax
     9db:	jle    e0a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x8fa>
     9e1:	shl    $0x7,%rbx
     9e5:	mov    $0x4,%eax
     9ea:	test   %rdx,%rdx
     9ed:	cmovle %rax,%rbx
     9f1:	lea    0x48000(%r12),%rdi
     9f9:	xor    %esi,%esi
     9fb:	mov    %rbx,%rdx
     9fe:	call   a03 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4f3>
     a03:	lea    -0x28(%rbp),%rsp
     a07:	mov    %rbx,%rdx
     a0a:	xor    %esi,%esi
     a0c:	pop    %rbx
     a0d:	lea    0x62000(%r12),%rdi
     a15:	pop    %r12
     a17:	pop    %r13
     a19:	pop    %r14
     a1b:	pop    %r15
     a1d:	pop    %rbp
     a1e:	jmp    a23 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x513>
     a23:	nopl   0x0(%rax,%rax,1)
     a28:	mov    0xa0(%rsp),%rdx
     a30:	lea    0x18000(%r12,%rsi,1),%rax
     a38:	add    %rdx,%rsi
     a3b:	test   %rbx,%rbx
     a3e:	jle    906 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3f6>
     a44:	nopl   0x0(%rax)
     a48:	movl   $0x0,(%rax)
     a4e:	add    $0x40,%rax
     a52:	cmp    %rax,%rsi
     a55:	jne    a48 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x538>
     a57:	add    $0x1,%rdi
     a5b:	add    $0x1,%r8
     a5f:	cmp    %r9,%rdi
     a62:	jne    850 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x340>
     a68:	jmp    917 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x407>
     a6d:	nopl   (%rax)
     a70:	mov    0xa0(%rsp),%rdi
     a78:	lea    (%r12,%rdx,1),%rax
     a7c:	add    %rdi,%rdx
     a7f:	test   %rbx,%rbx
     a82:	jle    7c6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2b6>
     a88:	nopl   0x0(%rax,%rax,1)
     a90:	movl   $0x0,(%rax)
     a96:	add    $0x40,%rax
     a9a:	cmp    %rdx,%rax
     a9d:	jne    a90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x580>
     a9f:	add    $0x1,%r11
     aa3:	add    $0x1,%r13
     aa7:	cmp    %r9,%r11
     aaa:	jne    710 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x200>
     ab0:	jmp    7d7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2c7>
     ab5:	mov    0x88(%rsp),%rcx
     abd:	add    %rax,%rcx
     ac0:	vmovss 0x18(%rax),%xmm1
     ac5:	vmovss 0x14(%rax),%xmm2
     aca:	add    $0x20,%rax
     ace:	add    $0x200,%rdx
     ad5:	vmovss -0x10(%rax),%xmm3
     ada:	vmovss -0x14(%rax),%xmm4
     adf:	vmovss -0x18(%rax),%xmm5
     ae4:	vmovss -0x1c(%rax),%xmm6
     ae9:	vmovss -0x20(%rax),%xmm7
     aee:	vmovss -0x4(%rax),%xmm0
     af3:	vmovss %xmm1,-0x80(%rdx)
     af8:	vmovss %xmm6,-0x1c0(%rdx)
     b00:	vmovss %xmm7,-0x200(%rdx)
     b08:	vmovss %xmm5,-0x180(%rdx)
     b10:	vmovss %xmm4,-0x140(%rdx)
     b18:	vmovss %xmm3,-0x100(%rdx)
     b20:	vmovss %xmm2,-0xc0(%rdx)
     b28:	vmovss %xmm0,-0x40(%rdx)
     b2d:	cmp    %rcx,%rax
     b30:	jne    ac0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x5b0>
     b32:	mov    0x90(%rsp),%rcx
     b3a:	cmp    %rcx,%rbx
     b3d:	je     906 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3f6>
     b43:	lea    (%rcx,%r10,1),%rax
     b47:	mov    0x30(%rsp),%r11
     b4c:	vmovss 0x0(%r13,%rax,4),%xmm0
     b53:	mov    0x68(%rsp),%rax
     b58:	lea    (%r11,%rsi,1),%rdx
     b5c:	vmovss %xmm0,(%rdx,%rax,1)
     b61:	mov    0x78(%rsp),%rax
     b66:	cmp    %rax,%rbx
     b69:	jle    906 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3f6>
     b6f:	add    %r10,%rax
     b72:	vmovss 0x0(%r13,%rax,4),%xmm0
     b79:	mov    0x60(%rsp),%rax
     b7e:	vmovss %xmm0,(%rdx,%rax,1)
     b83:	mov    0x70(%rsp),%rax
     b88:	cmp    %rax,%rbx
     b8b:	jle    906 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3f6>
     b91:	add    %r10,%rax
     b94:	vmovss 0x0(%r13,%rax,4),%xmm0
     b9b:	mov    0x40(%rsp),%rax
     ba0:	vmovss %xmm0,(%rdx,%rax,1)
     ba5:	mov    0x50(%rsp),%rax
     baa:	cmp    %rax,%rbx
     bad:	jle    906 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3f6>
     bb3:	add    %r10,%rax
     bb6:	mov    0x48(%rsp),%r15
     bbb:	vmovss 0x0(%r13,%rax,4),%xmm0
     bc2:	mov    0x38(%rsp),%rax
     bc7:	vmovss %xmm0,(%rdx,%rax,1)
     bcc:	cmp    %r15,%rbx
     bcf:	jle    906 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3f6>
     bd5:	lea    (%r15,%r10,1),%rax
     bd9:	vmovss 0x0(%r13,%rax,4),%xmm0
     be0:	mov    %r15,%rax
     be3:	shl    $0x6,%rax
     be7:	add    %r11,%rax
     bea:	vmovss %xmm0,(%rax,%rsi,1)
     bef:	lea    0x5(%rcx),%rax
     bf3:	mov    %rcx,%rsi
     bf6:	cmp    %rax,%rbx
     bf9:	jle    906 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3f6>
     bff:	lea    (%rax,%r10,1),%rcx
     c03:	shl    $0x6,%rax
     c07:	vmovss 0x0(%r13,%rcx,4),%xmm0
     c0e:	add    %rdx,%rax
     c11:	lea    0x6(%rsi),%rdx
     c15:	vmovss %xmm0,(%rax)
     c19:	cmp    %rdx,%rbx
     c1c:	jle    906 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3f6>
     c22:	add    %r10,%rdx
     c25:	add    $0x1,%rdi
     c29:	add    $0x1,%r8
     c2d:	vmovss 0x0(%r13,%rdx,4),%xmm0
     c34:	vmovss %xmm0,0x40(%rax)
     c39:	cmp    %r9,%rdi
     c3c:	jne    850 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x340>
     c42:	jmp    917 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x407>
     c47:	nopw   0x0(%rax,%rax,1)
     c50:	mov    0xb0(%rsp),%rax
     c58:	mov    0x88(%rsp),%rdi
     c60:	mov    %rsi,%rcx
     c63:	add    %rax,%rdi
     c66:	cs nopw 0x0(%rax,%rax,1)
     c70:	vmovss 0x18(%rax),%xmm1
     c75:	vmovss 0x14(%rax),%xmm2
     c7a:	add    $0x20,%rax
     c7e:	add    $0x200,%rcx
     c85:	vmovss -0x10(%rax),%xmm3
     c8a:	vmovss -0x14(%rax),%xmm4
     c8f:	vmovss -0x18(%rax),%xmm5
     c94:	vmovss -0x1c(%rax),%xmm6
     c99:	vmovss -0x20(%rax),%xmm7
     c9e:	vmovss -0x4(%rax),%xmm0
     ca3:	vmovss %xmm1,-0x80(%rcx)
     ca8:	vmovss %xmm6,-0x1c0(%rcx)
     cb0:	vmovss %xmm7,-0x200(%rcx)
     cb8:	vmovss %xmm5,-0x180(%rcx)
     cc0:	vmovss %xmm4,-0x140(%rcx)
     cc8:	vmovss %xmm3,-0x100(%rcx)
     cd0:	vmovss %xmm2,-0xc0(%rcx)
     cd8:	vmovss %xmm0,-0x40(%rcx)
     cdd:	cmp    %rdi,%rax
     ce0:	jne    c70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x760>
     ce2:	mov    0x90(%rsp),%rdi
     cea:	cmp    %rdi,%rbx
     ced:	je     7c6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2b6>
     cf3:	lea    (%rdi,%r15,1),%rax
     cf7:	vmovss (%r10,%rax,4),%xmm0
     cfd:	mov    0x68(%rsp),%rax
     d02:	vmovss %xmm0,(%rsi,%rax,1)
     d07:	mov    0x78(%rsp),%rax
     d0c:	cmp    %rax,%rbx
     d0f:	jle    7c6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2b6>
     d15:	add    %r15,%rax
     d18:	vmovss (%r10,%rax,4),%xmm0
     d1e:	mov    0x60(%rsp),%rax
     d23:	vmovss %xmm0,(%rsi,%rax,1)
     d28:	mov    0x70(%rsp),%rax
     d2d:	cmp    %rax,%rbx
     d30:	jle    7c6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2b6>
     d36:	add    %r15,%rax
     d39:	vmovss (%r10,%rax,4),%xmm0
     d3f:	mov    0x40(%rsp),%rax
     d44:	vmovss %xmm0,(%rsi,%rax,1)
     d49:	mov    0x50(%rsp),%rax
     d4e:	cmp    %rax,%rbx
     d51:	jle    7c6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2b6>
     d57:	add    %r15,%rax
     d5a:	mov    0x48(%rsp),%rcx
     d5f:	vmovss (%r10,%rax,4),%xmm0
     d65:	mov    0x38(%rsp),%rax
     d6a:	vmovss %xmm0,(%rsi,%rax,1)
     d6f:	cmp    %rcx,%rbx
     d72:	jle    7c6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2b6>
     d78:	lea    (%rcx,%r15,1),%rax
     d7c:	vmovss (%r10,%rax,4),%xmm0
     d82:	mov    %rcx,%rax
     d85:	shl    $0x6,%rax
     d89:	add    %r12,%rax
     d8c:	vmovss %xmm0,(%rax,%rdx,1)
     d91:	lea    0x5(%rdi),%rax
     d95:	cmp    %rax,%rbx
     d98:	jle    7c6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2b6>
     d9e:	lea    (%rax,%r15,1),%rdx
     da2:	shl    $0x6,%rax
     da6:	vmovss (%r10,%rdx,4),%xmm0
     dac:	add    %rsi,%rax
     daf:	lea    0x6(%rdi),%rdx
     db3:	vmovss %xmm0,(%rax)
     db7:	cmp    %rdx,%rbx
     dba:	jle    7c6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2b6>
     dc0:	add    %r15,%rdx
     dc3:	add    $0x1,%r11
     dc7:	add    $0x1,%r13
     dcb:	vmovss (%r10,%rdx,4),%xmm0
     dd1:	vmovss %xmm0,0x40(%rax)
     dd6:	cmp    %r9,%r11
     dd9:	jne    710 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x200>
     ddf:	jmp    7d7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2c7>
     de4:	nopl   0x0(%rax)
     de8:	lea    0x0(,%r15,4),%rcx
     df0:	lea    (%rbx,%r15,1),%rdi
     df4:	jmp    7a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x298>
     df9:	lea    0x0(,%r10,4),%rcx
     e01:	lea    (%rbx,%r10,1),%r11
     e05:	jmp    8d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3c8>
     e0a:	lea    -0x28(%rbp),%rsp
     e0e:	pop    %rbx
     e0f:	pop    %r12
     e11:	pop    %r13
     e13:	pop    %r14
     e15:	pop    %r15
     e17:	pop    %rbp
     e18:	ret
     e19:	nopl   0x0(%rax)

0000000000000e20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)>:
     e20:	push   %rbp
     e21:	mov    %rsp,%rbp
     e24:	push   %r15
     e26:	push   %r14
     e28:	mov    %rsi,%r14
     e2b:	push   %r13
     e2d:	mov    %rdi,%r13
     e30:	mov    %rdx,%rdi
     e33:	push   %r12
     e35:	mov    %rcx,%r12
     e38:	push   %rbx
     e39:	and    $0xffffffffffffffe0,%rsp
     e3d:	add    $0xffffffffffffff80,%rsp
     e41:	mov    0xa0(%r13),%rbx
     e48:	mov    %rsi,0xaf008(%rcx)
     e4f:	mov    %rdx,0x78(%rsp)
     e54:	mov    %rbx,%rax
     e57:	lea    0x1e(%rbx),%rdx
     e5b:	mov    %rdi,0xaf010(%rcx)
     e62:	add    $0xf,%rax
     e66:	cmovns %rax,%rdx
     e6a:	mov    %rdx,%r9
     e6d:	sar    $0x4,%r9
     e71:	test   $0xf,%bl
     e74:	je     f1f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xff>
     e7a:	test   %rbx,%rbx
     e7d:	mov    $0x3000,%edx
     e82:	mov    %r9,0x70(%rsp)
     e87:	cmovns %rbx,%rax
     e8b:	xor    %esi,%esi
     e8d:	sar    $0x4,%rax
     e91:	lea    (%rax,%rax,2),%r15
     e95:	mov    %r15,%rax
     e98:	shl    $0xa,%rax
     e9c:	lea    0x30000(%rcx,%rax,4),%rdi
     ea4:	call   ea9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x89>
     ea9:	mov    %r15,%rsi
     eac:	xor    %eax,%eax
     eae:	shl    $0x8,%rsi
     eb2:	lea    0x89800(%r12,%rsi,4),%rdx
     eba:	lea    0x8(%rdx),%rdi
     ebe:	mov    %rdx,%rcx
     ec1:	movq   $0x0,(%rdx)
     ec8:	movq   $0x0,0xbf8(%rdx)
     ed3:	and    $0xfffffffffffffff8,%rdi
     ed7:	lea    0x8f800(%r12,%rsi,4),%rdx
     edf:	sub    %rdi,%rcx
     ee2:	add    $0xc00,%ecx
     ee8:	shr    $0x3,%ecx
     eeb:	rep stos %rax,%es:(%rdi)
     eee:	lea    0x8(%rdx),%rdi
     ef2:	mov    %rdx,%rcx
     ef5:	movq   $0x0,(%rdx)
     efc:	movq   $0x0,0xbf8(%rdx)
     f07:	and    $0xfffffffffffffff8,%rdi
     f0b:	sub    %rdi,%rcx
     f0e:	add    $0xc00,%ecx
     f14:	shr    $0x3,%ecx
     f17:	rep stos %rax,%es:(%rdi)
     f1a:	mov    0x70(%rsp),%r9
     f1f:	mov    0x78(%rsp),%rdi
     f24:	mov    0x60(%r13),%rax
     f28:	sub    %r14,%rdi
     f2b:	mov    %rax,0x60(%rsp)
     f30:	mov    0x10(%r13),%rax
     f34:	lea    0xf(%rdi),%rcx
     f38:	mov    %rcx,%rdx
     f3b:	mov    %rax,0x38(%rsp)
     f40:	sar    $0x3f,%rdx
     f44:	shr    $0x3c,%rdx
     f48:	lea    (%rcx,%rdx,1),%rax
     f4c:	and    $0xf,%eax
     f4f:	sub    %rdx,%rax
     f52:	sub    %rax,%rcx
     f55:	mov    %rcx,%r15
     f58:	test   %rcx,%rcx
     f5b:	jle    15e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7c0>
     f61:	mov    %rbx,%rcx
     f64:	lea    -0x1(%rbx),%rax
     f68:	mov    %rbx,%rdx
     f6b:	mov    %rdi,0x48(%rsp)
     f70:	shr    $0x4,%rcx
     f74:	mov    %rax,0x68(%rsp)
     f79:	and    $0xfffffffffffffff0,%rdx
     f7d:	mov    %r14,%r10
     f80:	mov    %rcx,%rax
     f83:	mov    %rdx,0x30(%rsp)
     f88:	xor    %esi,%esi
     f8a:	shl    $0x5,%rax
     f8e:	mov    %rcx,0x40(%rsp)
     f93:	mov    %rax,0x50(%rsp)
     f98:	mov    %rbx,%rax
     f9b:	shl    $0x6,%rax
     f9f:	mov    %r13,0x18(%rsp)
     fa4:	lea    (%r12,%rax,1),%r11
     fa8:	mov    %rax,0x20(%rsp)
     fad:	mov    %r11,0x58(%rsp)
     fb2:	mov    %r9,0x8(%rsp)
     fb7:	mov    0x38(%rsp),%r9
     fbc:	mov    %r14,0x28(%rsp)
     fc1:	mov    %r14,0x10(%rsp)
     fc6:	mov    %rdx,%r14
     fc9:	nopl   0x0(%rax)
     fd0:	mov    %rsi,%rax
     fd3:	mov    %rsi,%r11
     fd6:	sar    $0x4,%rax
     fda:	and    $0xf,%r11d
     fde:	imul   %rbx,%rax
     fe2:	mov    %rax,%rdx
     fe5:	shl    $0x4,%rdx
     fe9:	add    %r11,%rdx
     fec:	shl    $0x2,%rdx
     ff0:	cmp    %r10,0x78(%rsp)
     ff5:	jle    16e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x8c0>
     ffb:	mov    0x60(%rsp),%r8
    1000:	imul   %r10,%r8
    1004:	test   %rbx,%rbx
    1007:	jle    1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    100d:	cmpq   $0xe,0x68(%rsp)
    1013:	jbe    1756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x936>
    1019:	mov    0x50(%rsp),%r13
    101e:	lea    (%r9,%r8,2),%rdi
    1022:	lea    (%r12,%rdx,1),%rcx
    1026:	add    %rdi,%r13
    1029:	nopl   0x0(%rax)
    1030:	vmovdqu (%rdi),%ymm3
    1034:	vpmovzxwd (%rdi),%ymm1
    1039:	add    $0x20,%rdi
    103d:	add    $0x400,%rcx
    1044:	vextracti128 $0x1,%ymm3,%xmm0
    104a:	vpslld $0x10,%ymm1,%ymm1
    104f:	vpmovzxwd %xmm0,%ymm0
    1054:	vmovss %xmm1,-0x400(%rcx)
    105c:	vextractps $0x1,%xmm1,-0x3c0(%rcx)
    1066:	vextractps $0x2,%xmm1,-0x380(%rcx)
    1070:	vextractps $0x3,%xmm1,-0x340(%rcx)
    107a:	vpslld $0x10,%ymm0,%ymm0
    107f:	vextractf128 $0x1,%ymm1,%xmm1
    1085:	vmovss %xmm0,-0x200(%rcx)
    108d:	vextractps $0x1,%xmm0,-0x1c0(%rcx)
    1097:	vextractps $0x2,%xmm0,-0x180(%rcx)
    10a1:	vextractps $0x3,%xmm0,-0x140(%rcx)
    10ab:	vextractf128 $0x1,%ymm0,%xmm0
    10b1:	vmovss %xmm1,-0x300(%rcx)
    10b9:	vextractps $0x1,%xmm1,-0x2c0(%rcx)
    10c3:	vextractps $0x2,%xmm1,-0x280(%rcx)
    10cd:	vmovss %xmm0,-0x100(%rcx)
    10d5:	vextractps $0x2,%xmm0,-0x80(%rcx)
    10dc:	vextractps $0x3,%xmm1,-0x240(%rcx)
    10e6:	vextractps $0x1,%xmm0,-0xc0(%rcx)
    10f0:	vextractps $0x3,%xmm0,-0x40(%rcx)
    10f7:	cmp    %r13,%rdi
    10fa:	jne    1030 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x210>
    1100:	cmp    %r14,%rbx
    1103:	je     1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    1109:	mov    %r14,0x70(%rsp)
    110e:	mov    %r14,%rcx
    1111:	mov    %r14,%rdi
    1114:	mov    %rbx,%r13
    1117:	sub    %rdi,%r13
    111a:	lea    -0x1(%r13),%rdi
    111e:	cmp    $0x6,%rdi
    1122:	jbe    11bc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x39c>
    1128:	mov    0x70(%rsp),%rdi
    112d:	add    %rdi,%rax
    1130:	add    %r8,%rdi
    1133:	vmovdqu (%r9,%rdi,2),%xmm0
    1139:	shl    $0x4,%rax
    113d:	add    %r11,%rax
    1140:	vpmovzxwd %xmm0,%xmm1
    1145:	vpsrldq $0x8,%xmm0,%xmm0
    114a:	vpmovzxwd %xmm0,%xmm0
    114f:	vpslld $0x10,%xmm1,%xmm1
    1154:	vpslld $0x10,%xmm0,%xmm0
    1159:	vmovss %xmm1,(%r12,%rax,4)
    115f:	vextractps $0x1,%xmm1,0x40(%r12,%rax,4)
    1167:	vextractps $0x2,%xmm1,0x80(%r12,%rax,4)
    1172:	vmovss %xmm0,0x100(%r12,%rax,4)
    117c:	vextractps $0x3,%xmm1,0xc0(%r12,%rax,4)
    1187:	vextractps $0x1,%xmm0,0x140(%r12,%rax,4)
    1192:	vextractps $0x2,%xmm0,0x180(%r12,%rax,4)
    119d:	vextractps $0x3,%xmm0,0x1c0(%r12,%rax,4)
    11a8:	mov    %r13,%rax
    11ab:	and    $0xfffffffffffffff8,%rax
    11af:	add    %rax,%rcx
    11b2:	and    $0x7,%r13d
    11b6:	je     1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    11bc:	lea    (%r12,%rdx,1),%rax
    11c0:	lea    (%rcx,%r8,1),%rdx
    11c4:	mov    %rcx,%rdi
    11c7:	movzwl (%r9,%rdx,2),%edx
    11cc:	shl    $0x6,%rdi
    11d0:	add    %rdi,%rax
    11d3:	shl    $0x10,%edx
    11d6:	mov    %edx,(%rax)
    11d8:	lea    0x1(%rcx),%rdx
    11dc:	cmp    %rdx,%rbx
    11df:	jle    1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    11e5:	add    %r8,%rdx
    11e8:	movzwl (%r9,%rdx,2),%edx
    11ed:	shl    $0x10,%edx
    11f0:	mov    %edx,0x40(%rax)
    11f3:	lea    0x2(%rcx),%rdx
    11f7:	cmp    %rdx,%rbx
    11fa:	jle    1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    11fc:	add    %r8,%rdx
    11ff:	movzwl (%r9,%rdx,2),%edx
    1204:	shl    $0x10,%edx
    1207:	mov    %edx,0x80(%rax)
    120d:	lea    0x3(%rcx),%rdx
    1211:	cmp    %rdx,%rbx
    1214:	jle    1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    1216:	add    %r8,%rdx
    1219:	movzwl (%r9,%rdx,2),%edx
    121e:	shl    $0x10,%edx
    1221:	mov    %edx,0xc0(%rax)
    1227:	lea    0x4(%rcx),%rdx
    122b:	cmp    %rdx,%rbx
    122e:	jle    1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    1230:	add    %r8,%rdx
    1233:	movzwl (%r9,%rdx,2),%edx
    1238:	shl    $0x10,%edx
    123b:	mov    %edx,0x100(%rax)
    1241:	lea    0x5(%rcx),%rdx
    1245:	cmp    %rdx,%rbx
    1248:	jle    1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    124a:	add    %r8,%rdx
    124d:	add    $0x6,%rcx
    1251:	movzwl (%r9,%rdx,2),%edx
    1256:	shl    $0x10,%edx
    1259:	mov    %edx,0x140(%rax)
    125f:	cmp    %rcx,%rbx
    1262:	jle    1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    1264:	add    %r8,%rcx
    1267:	movzwl (%r9,%rcx,2),%edx
    126c:	shl    $0x10,%edx
    126f:	mov    %edx,0x180(%rax)
    1275:	nopl   (%rax)
    1278:	add    $0x1,%rsi
    127c:	add    $0x1,%r10
    1280:	cmp    %r15,%rsi
    1283:	jne    fd0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x1b0>
    1289:	mov    0x18(%rsp),%r13
    128e:	mov    0x20(%rsp),%rax
    1293:	lea    0x18000(%r12),%rsi
    129b:	mov    0x48(%rsp),%rdi
    12a0:	mov    0x40(%rsp),%rcx
    12a5:	mov    %rsi,0x40(%rsp)
    12aa:	mov    0x10(%rsp),%r14
    12af:	mov    0x68(%r13),%rsi
    12b3:	lea    0x18000(%r12,%rax,1),%rax
    12bb:	mov    0x8(%rsp),%r9
    12c0:	mov    0x28(%rsp),%r8
    12c5:	mov    %rax,0x50(%rsp)
    12ca:	shl    $0xa,%rcx
    12ce:	mov    %r14,0x20(%rsp)
    12d3:	mov    0x30(%rsp),%r14
    12d8:	mov    %rsi,0x58(%rsp)
    12dd:	mov    0x18(%r13),%r13
    12e1:	mov    %rdi,0x28(%rsp)
    12e6:	mov    %r9,0x30(%rsp)
    12eb:	mov    %rcx,0x48(%rsp)
    12f0:	xor    %ecx,%ecx
    12f2:	nopw   0x0(%rax,%rax,1)
    12f8:	mov    %rcx,%rsi
    12fb:	mov    %rcx,%r10
    12fe:	sar    $0x4,%rsi
    1302:	and    $0xf,%r10d
    1306:	imul   %rbx,%rsi
    130a:	mov    %rsi,%rdx
    130d:	shl    $0x4,%rdx
    1311:	lea    (%rdx,%r10,1),%rax
    1315:	shl    $0x2,%rax
    1319:	cmp    %r8,0x78(%rsp)
    131e:	jle    1710 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x8f0>
    1324:	mov    0x58(%rsp),%r9
    1329:	imul   %r8,%r9
    132d:	test   %rbx,%rbx
    1330:	jle    15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    1336:	cmpq   $0xe,0x68(%rsp)
    133c:	jbe    176b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x94b>
    1342:	mov    0x48(%rsp),%r11
    1347:	lea    0x6000(%r10,%rdx,1),%rdx
    134f:	lea    0x0(%r13,%r9,2),%rdi
    1354:	lea    (%r12,%rdx,4),%rdx
    1358:	add    %rdx,%r11
    135b:	nopl   0x0(%rax,%rax,1)
    1360:	vmovdqu (%rdi),%ymm4
    1364:	vpmovzxwd (%rdi),%ymm1
    1369:	add    $0x400,%rdx
    1370:	add    $0x20,%rdi
    1374:	vextracti128 $0x1,%ymm4,%xmm0
    137a:	vpslld $0x10,%ymm1,%ymm1
    137f:	vpmovzxwd %xmm0,%ymm0
    1384:	vmovss %xmm1,-0x400(%rdx)
    138c:	vextractps $0x1,%xmm1,-0x3c0(%rdx)
    1396:	vextractps $0x2,%xmm1,-0x380(%rdx)
    13a0:	vextractps $0x3,%xmm1,-0x340(%rdx)
    13aa:	vpslld $0x10,%ymm0,%ymm0
    13af:	vextractf128 $0x1,%ymm1,%xmm1
    13b5:	vmovss %xmm0,-0x200(%rdx)
    13bd:	vextractps $0x1,%xmm0,-0x1c0(%rdx)
    13c7:	vextractps $0x2,%xmm0,-0x180(%rdx)
    13d1:	vextractps $0x3,%xmm0,-0x140(%rdx)
    13db:	vextractf128 $0x1,%ymm0,%xmm0
    13e1:	vmovss %xmm1,-0x300(%rdx)
    13e9:	vextractps $0x1,%xmm1,-0x2c0(%rdx)
    13f3:	vextractps $0x2,%xmm1,-0x280(%rdx)
    13fd:	vmovss %xmm0,-0x100(%rdx)
    1405:	vextractps $0x2,%xmm0,-0x80(%rdx)
    140c:	vextractps $0x3,%xmm1,-0x240(%rdx)
    1416:	vextractps $0x1,%xmm0,-0xc0(%rdx)
    1420:	vextractps $0x3,%xmm0,-0x40(%rdx)
    1427:	cmp    %r11,%rdx
    142a:	jne    1360 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x540>
    1430:	cmp    %r14,%rbx
    1433:	je     15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    1439:	mov    %r14,0x70(%rsp)
    143e:	mov    %r14,%rdx
    1441:	mov    %r14,%rdi
    1444:	mov    %rbx,%r11
    1447:	sub    %rdi,%r11
    144a:	lea    -0x1(%r11),%rdi
    144e:	cmp    $0x6,%rdi
    1452:	jbe    14f2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d2>
    1458:	mov    0x70(%rsp),%rdi
    145d:	lea    0x600(%rsi,%rdi,1),%rsi
    1465:	add    %r9,%rdi
    1468:	vmovdqu 0x0(%r13,%rdi,2),%xmm0
    146f:	shl    $0x4,%rsi
    1473:	add    %r10,%rsi
    1476:	vpmovzxwd %xmm0,%xmm1
    147b:	vpsrldq $0x8,%xmm0,%xmm0
    1480:	vpmovzxwd %xmm0,%xmm0
    1485:	vpslld $0x10,%xmm1,%xmm1
    148a:	vpslld $0x10,%xmm0,%xmm0
    148f:	vmovss %xmm1,(%r12,%rsi,4)
    1495:	vextractps $0x1,%xmm1,0x40(%r12,%rsi,4)
    149d:	vextractps $0x2,%xmm1,0x80(%r12,%rsi,4)
    14a8:	vmovss %xmm0,0x100(%r12,%rsi,4)
    14b2:	vextractps $0x3,%xmm1,0xc0(%r12,%rsi,4)
    14bd:	vextractps $0x1,%xmm0,0x140(%r12,%rsi,4)
    14c8:	vextractps $0x2,%xmm0,0x180(%r12,%rsi,4)
    14d3:	vextractps $0x3,%xmm0,0x1c0(%r12,%rsi,4)
    14de:	mov    %r11,%rsi
    14e1:	and    $0xfffffffffffffff8,%rsi
    14e5:	add    %rsi,%rdx
    14e8:	and    $0x7,%r11d
    14ec:	je     15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    14f2:	mov    0x40(%rsp),%rdi
    14f7:	mov    %rdx,%rsi
    14fa:	shl    $0x6,%rsi
    14fe:	add    %rdi,%rax
    1501:	add    %rsi,%rax
    1504:	lea    (%rdx,%r9,1),%rsi
    1508:	movzwl 0x0(%r13,%rsi,2),%esi
    150e:	shl    $0x10,%esi
    1511:	mov    %esi,(%rax)
    1513:	lea    0x1(%rdx),%rsi
    1517:	cmp    %rsi,%rbx
    151a:	jle    15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    1520:	add    %r9,%rsi
    1523:	movzwl 0x0(%r13,%rsi,2),%esi
    1529:	shl    $0x10,%esi
    152c:	mov    %esi,0x40(%rax)
    152f:	lea    0x2(%rdx),%rsi
    1533:	cmp    %rsi,%rbx
    1536:	jle    15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    153c:	add    %r9,%rsi
    153f:	movzwl 0x0(%r13,%rsi,2),%esi
    1545:	shl    $0x10,%esi
    1548:	mov    %esi,0x80(%rax)
    154e:	lea    0x3(%rdx),%rsi
    1552:	cmp    %rsi,%rbx
    1555:	jle    15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    1557:	add    %r9,%rsi
    155a:	movzwl 0x0(%r13,%rsi,2),%esi
    1560:	shl    $0x10,%esi
    1563:	mov    %esi,0xc0(%rax)
    1569:	lea    0x4(%rdx),%rsi
    156d:	cmp    %rsi,%rbx
    1570:	jle    15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    1572:	add    %r9,%rsi
    1575:	movzwl 0x0(%r13,%rsi,2),%esi
    157b:	shl    $0x10,%esi
    157e:	mov    %esi,0x100(%rax)
    1584:	lea    0x5(%rdx),%rsi
    1588:	cmp    %rsi,%rbx
    158b:	jle    15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    158d:	add    %r9,%rsi
    1590:	add    $0x6,%rdx
    1594:	movzwl 0x0(%r13,%rsi,2),%esi
    159a:	shl    $0x10,%esi
    159d:	mov    %esi,0x140(%rax)
    15a3:	cmp    %rdx,%rbx
    15a6:	jle    15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    15a8:	add    %r9,%rdx
    15ab:	movzwl 0x0(%r13,%rdx,2),%edx
    15b1:	shl    $0x10,%edx
    15b4:	mov    %edx,0x180(%rax)
    15ba:	nopw   0x0(%rax,%rax,1)
    15c0:	add    $0x1,%rcx
    15c4:	add    $0x1,%r8
    15c8:	cmp    %r15,%rcx
    15cb:	jne    12f8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4d8>
    15d1:	mov    0x28(%rsp),%rdi
    15d6:	mov    0x20(%rsp),%r14
    15db:	mov    0x30(%rsp),%r9
    15e0:	lea    0x30000(%r12),%rsi
    15e8:	test   %rdi,%rdi
    15eb:	jle    1664 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x844>
    15ed:	test   %rbx,%rbx
    15f0:	jle    1664 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x844>
    15f2:	mov    0x60(%rsp),%rax
    15f7:	mov    0x38(%rsp),%rcx
    15fc:	xor    %r10d,%r10d
    15ff:	lea    (%rax,%rax,1),%r8
    1603:	imul   %r14,%rax
    1607:	lea    (%rcx,%rax,2),%r11
    160b:	nopl   0x0(%rax,%rax,1)
    1610:	mov    %r10,%r13
    1613:	mov    %r11,%rcx
    1616:	xor    %edx,%edx
    1618:	shl    $0x4,%r13
    161c:	nopl   0x0(%rax)
    1620:	mov    %rdx,%rax
    1623:	mov    %rdx,%r14
    1626:	vpmovzxwd (%rcx),%ymm0
    162b:	add    $0x8,%rdx
    162f:	sar    $0x4,%rax
    1633:	and    $0xf,%r14d
    1637:	add    $0x10,%rcx
    163b:	lea    (%rax,%rax,2),%rax
    163f:	vpslld $0x10,%ymm0,%ymm0
    1644:	add    %r13,%r14
    1647:	shl    $0xa,%rax
    164b:	add    %r14,%rax
    164e:	vmovups %ymm0,(%rsi,%rax,4)
    1653:	cmp    %rdx,%rbx
    1656:	jg     1620 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x800>
    1658:	add    $0x1,%r10
    165c:	add    %r8,%r11
    165f:	cmp    %rdi,%r10
    1662:	jne    1610 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    1664:	movabs $0x2aaaaaaaaaaaaaab,%rax
    166e:	lea    0x5(%rdi),%rcx
    1672:	imul   %rcx
    1675:	sar    $0x3f,%rcx
    1679:	mov    %rdx,%rax
    167c:	sub    %rcx,%rax
    167f:	imul   %r9,%rax
    1683:	lea    (%rax,%rax,2),%rbx
    1687:	mov    %rbx,%rdx
    168a:	shl    $0x5,%rdx
    168e:	test   %rax,%rax
    1691:	jle    1744 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x924>
    1697:	shl    $0x7,%rbx
    169b:	mov    $0x4,%eax
    16a0:	test   %rdx,%rdx
    16a3:	cmovle %rax,%rbx
    16a7:	lea    0x48000(%r12),%rdi
    16af:	xor    %esi,%esi
    16b1:	vzeroupper
    16b4:	mov    %rbx,%rdx
    16b7:	call   16bc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x89c>
    16bc:	lea    -0x28(%rbp),%rsp
    16c0:	mov    %rbx,%rdx
    16c3:	xor    %esi,%esi
    16c5:	pop    %rbx
    16c6:	lea    0x62000(%r12),%rdi
    16ce:	pop    %r12
    16d0:	pop    %r13
    16d2:	pop    %r14
    16d4:	pop    %r15
    16d6:	pop    %rbp
    16d7:	jmp    16dc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x8bc>
    16dc:	nopl   0x0(%rax)
    16e0:	mov    0x58(%rsp),%rdi
    16e5:	lea    (%r12,%rdx,1),%rax
    16e9:	add    %rdi,%rdx
    16ec:	test   %rbx,%rbx
    16ef:	jle    1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    16f5:	nopl   (%rax)
    16f8:	movl   $0x0,(%rax)
    16fe:	add    $0x40,%rax
    1702:	cmp    %rdx,%rax
    1705:	jne    16f8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x8d8>
    1707:	jmp    1278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x458>
    170c:	nopl   0x0(%rax)
    1710:	mov    0x50(%rsp),%rdi
    1715:	lea    0x18000(%r12,%rax,1),%rdx
    171d:	add    %rdi,%rax
    1720:	test   %rbx,%rbx
    1723:	jle    15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    1729:	nopl   0x0(%rax)
    1730:	movl   $0x0,(%rdx)
    1736:	add    $0x40,%rdx
    173a:	cmp    %rax,%rdx
    173d:	jne    1730 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x910>
    173f:	jmp    15c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7a0>
    1744:	vzeroupper
    1747:	lea    -0x28(%rbp),%rsp
    174b:	pop    %rbx
    174c:	pop    %r12
    174e:	pop    %r13
    1750:	pop    %r14
    1752:	pop    %r15
    1754:	pop    %rbp
    1755:	ret
    1756:	movq   $0x0,0x70(%rsp)
    175f:	xor    %ecx,%ecx
    1761:	mov    0x70(%rsp),%rdi
    1766:	jmp    1114 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x2f4>
    176b:	movq   $0x0,0x70(%rsp)
    1774:	xor    %edx,%edx
    1776:	mov    0x70(%rsp),%rdi
    177b:	jmp    1444 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x624>

0000000000001780 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)>:
    1780:	push   %rbp
    1781:	mov    %rsp,%rbp
    1784:	push   %r15
    1786:	push   %r14
    1788:	push   %r13
    178a:	push   %r12
    178c:	push   %rbx
    178d:	mov    %rdi,%rbx
    1790:	and    $0xffffffffffffffe0,%rsp
    1794:	mov    0xa0(%rdi),%rcx
    179b:	mov    0xaf008(%rsi),%rdi
    17a2:	mov    %rcx,%rdx
    17a5:	lea    0x1e(%rcx),%rax
    17a9:	mov    %rcx,-0x20(%rsp)
    17ae:	add    $0xf,%rdx
    17b2:	cmovns %rdx,%rax
    17b6:	mov    0xaf010(%rsi),%rdx
    17bd:	sar    $0x4,%rax
    17c1:	mov    %rdx,-0x30(%rsp)
    17c6:	cmp    %rdx,%rdi
    17c9:	jge    1b43 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x3c3>
    17cf:	lea    (%rax,%rax,1),%rdx
    17d3:	shl    $0x6,%rax
    17d7:	mov    %rsi,%r15
    17da:	mov    0x40(%rbx),%r14
    17de:	mov    %rax,-0x40(%rsp)
    17e3:	lea    -0x1(%rcx),%rax
    17e7:	xor    %r9d,%r9d
    17ea:	mov    0x80(%rbx),%rsi
    17f1:	mov    %rax,-0x8(%rsp)
    17f6:	shr    $0x3,%rax
    17fa:	vmovss 0xa8(%rbx),%xmm13
    1802:	mov    $0x40,%r13d
    1808:	mov    %rax,%r12
    180b:	mov    %rsi,-0x28(%rsp)
    1810:	imul   %rdi,%rsi
    1814:	vmovd  %r13d,%xmm7
    1819:	add    $0x1,%r12
    181d:	mov    %rdx,-0x38(%rsp)
    1822:	vpshufd $0x0,%xmm7,%xmm8
    1827:	lea    0x62000(%r15),%rdx
    182e:	mov    %r12,%rax
    1831:	mov    %r12,%rcx
    1834:	vmovss %xmm13,-0xc(%rsp)
    183a:	and    $0xfffffffffffffffe,%rax
    183e:	shr    %rcx
    1841:	mov    %rsi,%r8
    1844:	mov    %rax,-0x18(%rsp)
    1849:	mov    $0x1,%eax
    184e:	shl    $0x5,%rcx
    1852:	vmovd  %eax,%xmm6
    1856:	mov    $0x7fff,%eax
    185b:	vmovd  %eax,%xmm5
    185f:	mov    $0xffff,%eax
    1864:	vpshufd $0x0,%xmm6,%xmm10
    1869:	vmovd  %eax,%xmm15
    186d:	vpshufd $0x0,%xmm5,%xmm9
    1872:	vpbroadcastd %xmm6,%ymm6
    1877:	vpshufd $0x0,%xmm15,%xmm7
    187d:	vpbroadcastd %xmm5,%ymm5
    1882:	nopw   0x0(%rax,%rax,1)
    1888:	cmpq   $0x0,-0x20(%rsp)
    188e:	jle    1b16 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x396>
    1894:	cmpq   $0x7,-0x8(%rsp)
    189a:	jbe    1b6d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x3ed>
    18a0:	vmovd  %r13d,%xmm11
    18a5:	lea    (%r14,%r8,2),%r10
    18a9:	vpbroadcastd %xmm15,%ymm4
    18ae:	xor    %eax,%eax
    18b0:	vbroadcastss -0xc(%rsp),%ymm12
    18b7:	lea    -0x1a000(%rdx),%rsi
    18be:	vpbroadcastd %xmm11,%ymm11
    18c3:	nopl   0x0(%rax,%rax,1)
    18c8:	vmulps (%rsi,%rax,2),%ymm12,%ymm0
    18cd:	vmulps 0x20(%rsi,%rax,2),%ymm12,%ymm2
    18d3:	vpsrld $0x10,%ymm0,%ymm13
    18d8:	vpaddd %ymm0,%ymm5,%ymm14
    18dc:	vcmpeqps %ymm0,%ymm0,%ymm0
    18e1:	vpsrld $0x10,%ymm2,%ymm1
    18e6:	vpand  %ymm6,%ymm13,%ymm3
    18ea:	vpaddd %ymm3,%ymm14,%ymm3
    18ee:	vpor   %ymm11,%ymm13,%ymm13
    18f3:	vpsrld $0x10,%ymm3,%ymm3
    18f8:	vpblendvb %ymm0,%ymm3,%ymm13,%ymm0
    18fe:	vpaddd %ymm2,%ymm5,%ymm3
    1902:	vpand  %ymm6,%ymm1,%ymm13
    1906:	vcmpeqps %ymm2,%ymm2,%ymm2
    190b:	vpaddd %ymm13,%ymm3,%ymm3
    1910:	vpor   %ymm11,%ymm1,%ymm1
    1915:	vpsrld $0x10,%ymm3,%ymm3
    191a:	vpand  %ymm0,%ymm4,%ymm0
    191e:	vpblendvb %ymm2,%ymm3,%ymm1,%ymm1
    1924:	vpand  %ymm1,%ymm4,%ymm1
    1928:	vpackusdw %ymm1,%ymm0,%ymm0
    192d:	vpermq $0xd8,%ymm0,%ymm0
    1933:	vmovdqu %ymm0,(%r10,%rax,1)
    1939:	add    $0x20,%rax
    193d:	cmp    %rcx,%rax
    1940:	jne    18c8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x148>
    1942:	test   $0x1,%r12b
    1946:	je     1b52 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x3d2>
    194c:	mov    -0x18(%rsp),%rsi
    1951:	lea    0x2400(%r9,%rsi,1),%rax
    1959:	vbroadcastss -0xc(%rsp),%xmm0
    1960:	lea    (%r8,%rsi,8),%rsi
    1964:	mov    0x48(%rbx),%r11
    1968:	shl    $0x5,%rax
    196c:	mov    0x88(%rbx),%r10
    1973:	add    %r15,%rax
    1976:	vmulps (%rax),%xmm0,%xmm2
    197a:	imul   %rdi,%r10
    197e:	cmpq   $0x7,-0x8(%rsp)
    1984:	vmulps 0x10(%rax),%xmm0,%xmm0
    1989:	vpsrld $0x10,%xmm2,%xmm4
    198e:	vpaddd %xmm2,%xmm9,%xmm3
    1992:	vcmpeqps %xmm2,%xmm2,%xmm2
    1997:	vpsrld $0x10,%xmm0,%xmm1
    199c:	vpand  %xmm10,%xmm4,%xmm11
    19a1:	vpaddd %xmm11,%xmm3,%xmm3
    19a6:	vpor   %xmm8,%xmm4,%xmm4
    19ab:	vpsrld $0x10,%xmm3,%xmm3
    19b0:	vpblendvb %xmm2,%xmm3,%xmm4,%xmm2
    19b6:	vpaddd %xmm0,%xmm9,%xmm3
    19ba:	vpand  %xmm10,%xmm1,%xmm4
    19bf:	vcmpeqps %xmm0,%xmm0,%xmm0
    19c4:	vpaddd %xmm4,%xmm3,%xmm3
    19c8:	vpor   %xmm8,%xmm1,%xmm1
    19cd:	vpsrld $0x10,%xmm3,%xmm3
    19d2:	vpblendvb %xmm0,%xmm3,%xmm1,%xmm0
    19d8:	vpand  %xmm2,%xmm7,%xmm1
    19dc:	vpand  %xmm0,%xmm7,%xmm0
    19e0:	vpackusdw %xmm0,%xmm1,%xmm0
    19e5:	vmovdqu %xmm0,(%r14,%rsi,2)
    19eb:	jbe    1b66 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x3e6>
    19f1:	vmovd  %r13d,%xmm12
    19f6:	lea    (%r11,%r10,2),%rsi
    19fa:	vpbroadcastd %xmm15,%ymm11
    19ff:	xor    %eax,%eax
    1a01:	vpbroadcastd %xmm12,%ymm12
    1a06:	cs nopw 0x0(%rax,%rax,1)
    1a10:	vmovups (%rdx,%rax,2),%ymm3
    1a15:	vmovups 0x20(%rdx,%rax,2),%ymm2
    1a1b:	vpsrld $0x10,%ymm3,%ymm0
    1a20:	vpsrld $0x10,%ymm2,%ymm1
    1a25:	vpaddd %ymm3,%ymm5,%ymm13
    1a29:	vpand  %ymm6,%ymm0,%ymm4
    1a2d:	vcmpeqps %ymm3,%ymm3,%ymm3
    1a32:	vpor   %ymm12,%ymm0,%ymm0
    1a37:	vpaddd %ymm13,%ymm4,%ymm4
    1a3c:	vpsrld $0x10,%ymm4,%ymm4
    1a41:	vpblendvb %ymm3,%ymm4,%ymm0,%ymm0
    1a47:	vpand  %ymm6,%ymm1,%ymm3
    1a4b:	vpaddd %ymm2,%ymm5,%ymm4
    1a4f:	vcmpeqps %ymm2,%ymm2,%ymm2
    1a54:	vpaddd %ymm4,%ymm3,%ymm3
    1a58:	vpor   %ymm12,%ymm1,%ymm1
    1a5d:	vpsrld $0x10,%ymm3,%ymm3
    1a62:	vpand  %ymm0,%ymm11,%ymm0
    1a66:	vpblendvb %ymm2,%ymm3,%ymm1,%ymm1
    1a6c:	vpand  %ymm1,%ymm11,%ymm1
    1a70:	vpackusdw %ymm1,%ymm0,%ymm0
    1a75:	vpermq $0xd8,%ymm0,%ymm0
    1a7b:	vmovdqu %ymm0,(%rsi,%rax,1)
    1a80:	add    $0x20,%rax
    1a84:	cmp    %rcx,%rax
    1a87:	jne    1a10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x290>
    1a89:	test   $0x1,%r12b
    1a8d:	je     1b16 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x396>
    1a93:	mov    -0x18(%rsp),%rsi
    1a98:	lea    0x3100(%r9,%rsi,1),%rax
    1aa0:	lea    (%r10,%rsi,8),%rsi
    1aa4:	shl    $0x5,%rax
    1aa8:	add    %r15,%rax
    1aab:	vmovups (%rax),%xmm2
    1aaf:	vmovups 0x10(%rax),%xmm1
    1ab4:	vpsrld $0x10,%xmm2,%xmm4
    1ab9:	vpsrld $0x10,%xmm1,%xmm0
    1abe:	vpaddd %xmm2,%xmm9,%xmm11
    1ac2:	vpand  %xmm10,%xmm4,%xmm3
    1ac7:	vcmpeqps %xmm2,%xmm2,%xmm2
    1acc:	vpor   %xmm8,%xmm4,%xmm4
    1ad1:	vpaddd %xmm11,%xmm3,%xmm3
    1ad6:	vpsrld $0x10,%xmm3,%xmm3
    1adb:	vpblendvb %xmm2,%xmm3,%xmm4,%xmm2
    1ae1:	vpand  %xmm10,%xmm0,%xmm3
    1ae6:	vpaddd %xmm1,%xmm9,%xmm4
    1aea:	vcmpeqps %xmm1,%xmm1,%xmm1
    1aef:	vpaddd %xmm4,%xmm3,%xmm3
    1af3:	vpor   %xmm8,%xmm0,%xmm0
    1af8:	vpsrld $0x10,%xmm3,%xmm3
    1afd:	vpblendvb %xmm1,%xmm3,%xmm0,%xmm0
    1b03:	vpand  %xmm2,%xmm7,%xmm1
    1b07:	vpand  %xmm0,%xmm7,%xmm0
    1b0b:	vpackusdw %xmm0,%xmm1,%xmm0
    1b10:	vmovdqu %xmm0,(%r11,%rsi,2)
    1b16:	mov    -0x38(%rsp),%rax
    1b1b:	add    $0x1,%rdi
    1b1f:	add    %rax,%r9
    1b22:	mov    -0x40(%rsp),%rax
    1b27:	add    %rax,%rdx
    1b2a:	mov    -0x28(%rsp),%rax
    1b2f:	add    %rax,%r8
    1b32:	mov    -0x30(%rsp),%rax
    1b37:	cmp    %rax,%rdi
    1b3a:	jne    1888 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x108>
    1b40:	vzeroupper
    1b43:	lea    -0x28(%rbp),%rsp
    1b47:	pop    %rbx
    1b48:	pop    %r12
    1b4a:	pop    %r13
    1b4c:	pop    %r14
    1b4e:	pop    %r15
    1b50:	pop    %rbp
    1b51:	ret
    1b52:	mov    0x88(%rbx),%r10
    1b59:	mov    0x48(%rbx),%r11
    1b5d:	imul   %rdi,%r10
    1b61:	jmp    19f1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x271>
    1b66:	xor    %esi,%esi
    1b68:	jmp    1a98 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x318>
    1b6d:	xor    %esi,%esi
    1b6f:	jmp    1951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x1d1>
    1b74:	data16 cs nopw 0x0(%rax,%rax,1)
    1b7f:	nop

0000000000001b80 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)>:
    1b80:	push   %rbp
    1b81:	mov    %rsp,%rbp
    1b84:	push   %r15
    1b86:	push   %r14
    1b88:	push   %r13
    1b8a:	mov    %rsi,%r13
    1b8d:	push   %r12
    1b8f:	push   %rbx
    1b90:	and    $0xffffffffffffffe0,%rsp
    1b94:	sub    $0x8,%rsp
    1b98:	mov    %rdx,-0x28(%rsp)
    1b9d:	mov    %r8,-0x10(%rsp)
    1ba2:	mov    0xa0(%rdi),%r12
    1ba9:	mov    %cl,-0x29(%rsp)
    1bad:	vbroadcastss 0xa8(%rdi),%ymm4
    1bb6:	mov    %r12,%rbx
    1bb9:	lea    0x1e(%r12),%rax
    1bbe:	add    $0xf,%rbx
    1bc2:	cmovns %rbx,%rax
    1bc6:	sar    $0x4,%rax
    1bca:	cmp    %rdx,%rsi
    1bcd:	jge    1e89 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x309>
    1bd3:	mov    %rax,%rbx
    1bd6:	shl    $0x4,%rax
    1bda:	vmovd  0x0(%rip),%xmm7        # 1be2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x62>
    1be2:	vmovd  0x0(%rip),%xmm6        # 1bea <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x6a>
    1bea:	mov    %rax,-0x40(%rsp)
    1bef:	lea    -0x8(%r12),%rax
    1bf4:	shl    $0x6,%rbx
    1bf8:	lea    0xa9004(%r8),%rdx
    1bff:	mov    %rax,%rcx
    1c02:	mov    %rbx,-0x38(%rsp)
    1c07:	and    $0xfffffffffffffff8,%rax
    1c0b:	vpshufd $0x0,%xmm7,%xmm13
    1c10:	shr    $0x3,%rcx
    1c14:	vmovd  0x0(%rip),%xmm7        # 1c1c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x9c>
    1c1c:	lea    0x8(%rax),%r14
    1c20:	movq   $0x0,(%rsp)
    1c28:	lea    0x8(,%rcx,8),%rbx
    1c30:	mov    $0x1,%eax
    1c35:	vpshufd $0x0,%xmm6,%xmm11
    1c3a:	mov    %rbx,-0x48(%rsp)
    1c3f:	lea    -0x1(%r12),%rbx
    1c44:	vmovd  %eax,%xmm15
    1c48:	vpshufd $0x0,%xmm7,%xmm12
    1c4d:	mov    %rbx,%rcx
    1c50:	mov    %rbx,-0x50(%rsp)
    1c55:	vpshufd $0x0,%xmm15,%xmm14
    1c5b:	shr    $0x3,%rcx
    1c5f:	lea    0x1(%rcx),%rbx
    1c63:	mov    %rbx,%rcx
    1c66:	mov    %rbx,-0x58(%rsp)
    1c6b:	and    $0xfffffffffffffffe,%rbx
    1c6f:	shr    %rcx
    1c72:	mov    %rbx,-0x68(%rsp)
    1c77:	mov    %r13,%rbx
    1c7a:	shl    $0x5,%rcx
    1c7e:	mov    %rcx,-0x60(%rsp)
    1c83:	nopl   0x0(%rax,%rax,1)
    1c88:	mov    0xc8(%rdi),%r13
    1c8f:	mov    0xc0(%rdi),%r11
    1c96:	xor    %ecx,%ecx
    1c98:	imul   %rbx,%r13
    1c9c:	lea    (%r11,%r13,4),%rax
    1ca0:	cmp    $0x7,%r12
    1ca4:	jle    1cce <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x14e>
    1ca6:	cs nopw 0x0(%rax,%rax,1)
    1cb0:	vmovups (%rdx,%rcx,4),%ymm0
    1cb5:	vfmadd213ps (%rax,%rcx,4),%ymm4,%ymm0
    1cbb:	vmovups %ymm0,(%rax,%rcx,4)
    1cc0:	add    $0x8,%rcx
    1cc4:	cmp    %r14,%rcx
    1cc7:	jne    1cb0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x130>
    1cc9:	mov    -0x48(%rsp),%rcx
    1cce:	cmp    %rcx,%r12
    1cd1:	jle    2148 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x5c8>
    1cd7:	mov    %r12,%rsi
    1cda:	sub    %rcx,%rsi
    1cdd:	lea    -0x1(%rsi),%r9
    1ce1:	mov    %r9,-0x20(%rsp)
    1ce6:	cmp    $0x2,%r9
    1cea:	jbe    1ea0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x320>
    1cf0:	mov    (%rsp),%r10
    1cf4:	lea    0x0(%r13,%rcx,1),%r8
    1cf9:	lea    (%r11,%r8,4),%r9
    1cfd:	lea    (%r10,%rcx,1),%r15
    1d01:	lea    0xa9008(,%r15,4),%r10
    1d09:	mov    %r15,-0x18(%rsp)
    1d0e:	lea    0xa8(%rdi),%r15
    1d15:	mov    %r10,-0x8(%rsp)
    1d1a:	lea    0x0(%r13,%r12,1),%r10
    1d1f:	lea    (%r11,%r10,4),%r10
    1d23:	cmp    %r10,%r15
    1d26:	lea    0xac(%rdi),%r10
    1d2d:	setae  %r15b
    1d31:	cmp    %r10,%r9
    1d34:	setae  %r10b
    1d38:	or     %r15b,%r10b
    1d3b:	je     1ea0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x320>
    1d41:	mov    -0x8(%rsp),%r10
    1d46:	mov    -0x10(%rsp),%r15
    1d4b:	add    %r10,%r15
    1d4e:	mov    %r9,%r10
    1d51:	sub    %r15,%r10
    1d54:	cmp    $0x18,%r10
    1d58:	jbe    1ea0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x320>
    1d5e:	cmpq   $0x6,-0x20(%rsp)
    1d64:	jbe    2161 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x5e1>
    1d6a:	mov    -0x10(%rsp),%r15
    1d6f:	mov    -0x8(%rsp),%r10
    1d74:	vbroadcastss 0xa8(%rdi),%ymm0
    1d7d:	vmovups (%r9),%ymm7
    1d82:	vfmadd132ps -0x4(%r15,%r10,1),%ymm7,%ymm0
    1d89:	vmovups %ymm0,(%r9)
    1d8e:	mov    %rsi,%r9
    1d91:	and    $0xfffffffffffffff8,%r9
    1d95:	add    %r9,%rcx
    1d98:	test   $0x7,%sil
    1d9c:	je     1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1da2:	sub    %r9,%rsi
    1da5:	lea    -0x1(%rsi),%r10
    1da9:	cmp    $0x2,%r10
    1dad:	jbe    1dee <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x26e>
    1daf:	mov    -0x18(%rsp),%r15
    1db4:	add    %r9,%r8
    1db7:	vbroadcastss 0xa8(%rdi),%xmm0
    1dc0:	lea    (%r11,%r8,4),%r8
    1dc4:	lea    0x2a401(%r9,%r15,1),%r9
    1dcc:	mov    -0x10(%rsp),%r15
    1dd1:	vmovups (%r8),%xmm7
    1dd6:	vfmadd132ps (%r15,%r9,4),%xmm7,%xmm0
    1ddc:	vmovups %xmm0,(%r8)
    1de1:	test   $0x3,%sil
    1de5:	je     1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1de7:	and    $0xfffffffffffffffc,%rsi
    1deb:	add    %rsi,%rcx
    1dee:	lea    0x0(,%rcx,4),%rsi
    1df6:	vmovss (%rdx,%rcx,4),%xmm0
    1dfb:	lea    (%rax,%rsi,1),%r8
    1dff:	vmovss (%r8),%xmm6
    1e04:	vfmadd132ss 0xa8(%rdi),%xmm6,%xmm0
    1e0d:	vmovss %xmm0,(%r8)
    1e12:	lea    0x1(%rcx),%r8
    1e16:	cmp    %r8,%r12
    1e19:	jle    1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1e1b:	lea    0x4(%rax,%rsi,1),%r8
    1e20:	vmovss 0x4(%rsi,%rdx,1),%xmm0
    1e26:	add    $0x2,%rcx
    1e2a:	vmovss (%r8),%xmm7
    1e2f:	vfmadd132ss 0xa8(%rdi),%xmm7,%xmm0
    1e38:	vmovss %xmm0,(%r8)
    1e3d:	cmp    %rcx,%r12
    1e40:	jle    1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1e42:	lea    0x8(%rax,%rsi,1),%rcx
    1e47:	vmovss 0x8(%rsi,%rdx,1),%xmm0
    1e4d:	vmovss (%rcx),%xmm6
    1e51:	vfmadd132ss 0xa8(%rdi),%xmm6,%xmm0
    1e5a:	vmovss %xmm0,(%rcx)
    1e5e:	cmpb   $0x0,-0x29(%rsp)
    1e63:	jne    1ff6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x476>
    1e69:	mov    -0x38(%rsp),%rax
    1e6e:	mov    -0x40(%rsp),%rsi
    1e73:	add    $0x1,%rbx
    1e77:	add    %rsi,(%rsp)
    1e7b:	add    %rax,%rdx
    1e7e:	cmp    %rbx,-0x28(%rsp)
    1e83:	jne    1c88 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x108>
    1e89:	vzeroupper
    1e8c:	lea    -0x28(%rbp),%rsp
    1e90:	pop    %rbx
    1e91:	pop    %r12
    1e93:	pop    %r13
    1e95:	pop    %r14
    1e97:	pop    %r15
    1e99:	pop    %rbp
    1e9a:	ret
    1e9b:	nopl   0x0(%rax,%rax,1)
    1ea0:	lea    0x0(,%rcx,4),%rsi
    1ea8:	vmovss 0xa8(%rdi),%xmm0
    1eb0:	lea    (%rax,%rsi,1),%r8
    1eb4:	vmovss (%r8),%xmm6
    1eb9:	vfmadd132ss (%rdx,%rcx,4),%xmm6,%xmm0
    1ebf:	vmovss %xmm0,(%r8)
    1ec4:	lea    0x1(%rcx),%r8
    1ec8:	cmp    %r12,%r8
    1ecb:	jge    1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1ecd:	lea    0x4(%rax,%rsi,1),%r8
    1ed2:	vmovss 0x4(%rdx,%rsi,1),%xmm0
    1ed8:	vmovss (%r8),%xmm7
    1edd:	vfmadd132ss 0xa8(%rdi),%xmm7,%xmm0
    1ee6:	vmovss %xmm0,(%r8)
    1eeb:	lea    0x2(%rcx),%r8
    1eef:	cmp    %r8,%r12
    1ef2:	jle    1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1ef8:	lea    0x8(%rax,%rsi,1),%r8
    1efd:	vmovss 0x8(%rdx,%rsi,1),%xmm0
    1f03:	vmovss (%r8),%xmm6
    1f08:	vfmadd132ss 0xa8(%rdi),%xmm6,%xmm0
    1f11:	vmovss %xmm0,(%r8)
    1f16:	lea    0x3(%rcx),%r8
    1f1a:	cmp    %r8,%r12
    1f1d:	jle    1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1f23:	lea    0xc(%rax,%rsi,1),%r8
    1f28:	vmovss 0xa8(%rdi),%xmm0
    1f30:	vmovss (%r8),%xmm6
    1f35:	vfmadd132ss 0xc(%rdx,%rsi,1),%xmm6,%xmm0
    1f3c:	vmovss %xmm0,(%r8)
    1f41:	lea    0x4(%rcx),%r8
    1f45:	cmp    %r8,%r12
    1f48:	jle    1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1f4e:	lea    0x10(%rax,%rsi,1),%r8
    1f53:	vmovss 0x10(%rdx,%rsi,1),%xmm0
    1f59:	vmovss (%r8),%xmm7
    1f5e:	vfmadd132ss 0xa8(%rdi),%xmm7,%xmm0
    1f67:	vmovss %xmm0,(%r8)
    1f6c:	lea    0x5(%rcx),%r8
    1f70:	cmp    %r8,%r12
    1f73:	jle    1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1f79:	lea    0x14(%rax,%rsi,1),%r8
    1f7e:	vmovss 0x14(%rdx,%rsi,1),%xmm0
    1f84:	vmovss (%r8),%xmm6
    1f89:	vfmadd132ss 0xa8(%rdi),%xmm6,%xmm0
    1f92:	vmovss %xmm0,(%r8)
    1f97:	lea    0x6(%rcx),%r8
    1f9b:	cmp    %r8,%r12
    1f9e:	jle    1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1fa4:	lea    0x18(%rax,%rsi,1),%r8
    1fa9:	vmovss 0x18(%rdx,%rsi,1),%xmm0
    1faf:	add    $0x7,%rcx
    1fb3:	vmovss (%r8),%xmm7
    1fb8:	vfmadd132ss 0xa8(%rdi),%xmm7,%xmm0
    1fc1:	vmovss %xmm0,(%r8)
    1fc6:	cmp    %rcx,%r12
    1fc9:	jle    1e5e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2de>
    1fcf:	lea    0x1c(%rax,%rsi,1),%rcx
    1fd4:	vmovss 0xa8(%rdi),%xmm0
    1fdc:	cmpb   $0x0,-0x29(%rsp)
    1fe1:	vmovss (%rcx),%xmm6
    1fe5:	vfmadd132ss 0x1c(%rdx,%rsi,1),%xmm6,%xmm0
    1fec:	vmovss %xmm0,(%rcx)
    1ff0:	je     1e69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2e9>
    1ff6:	mov    0x78(%rdi),%r8
    1ffa:	mov    0x38(%rdi),%r9
    1ffe:	imul   %rbx,%r8
    2002:	cmpq   $0x7,-0x50(%rsp)
    2008:	jbe    2169 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x5e9>
    200e:	mov    -0x60(%rsp),%r10
    2013:	lea    (%r9,%r8,2),%rsi
    2017:	xor    %ecx,%ecx
    2019:	vpbroadcastd %xmm15,%ymm8
    201e:	vpbroadcastd 0x0(%rip),%ymm9        # 2027 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x4a7>
    2027:	vpbroadcastd 0x0(%rip),%ymm7        # 2030 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x4b0>
    2030:	vpbroadcastd 0x0(%rip),%ymm6        # 2039 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x4b9>
    2039:	nopl   0x0(%rax)
    2040:	vmovups (%rax,%rcx,2),%ymm0
    2045:	vmovups 0x20(%rax,%rcx,2),%ymm2
    204b:	vpsrld $0x10,%ymm0,%ymm5
    2050:	vpsrld $0x10,%ymm2,%ymm1
    2055:	vpaddd %ymm0,%ymm9,%ymm3
    2059:	vpand  %ymm8,%ymm5,%ymm10
    205e:	vcmpeqps %ymm0,%ymm0,%ymm0
    2063:	vpor   %ymm7,%ymm5,%ymm5
    2067:	vpaddd %ymm10,%ymm3,%ymm3
    206c:	vpsrld $0x10,%ymm3,%ymm3
    2071:	vpblendvb %ymm0,%ymm3,%ymm5,%ymm0
    2077:	vpaddd %ymm2,%ymm9,%ymm3
    207b:	vpand  %ymm8,%ymm1,%ymm5
    2080:	vcmpeqps %ymm2,%ymm2,%ymm2
    2085:	vpaddd %ymm5,%ymm3,%ymm3
    2089:	vpor   %ymm7,%ymm1,%ymm1
    208d:	vpsrld $0x10,%ymm3,%ymm3
    2092:	vpand  %ymm0,%ymm6,%ymm0
    2096:	vpblendvb %ymm2,%ymm3,%ymm1,%ymm1
    209c:	vpand  %ymm1,%ymm6,%ymm1
    20a0:	vpackusdw %ymm1,%ymm0,%ymm0
    20a5:	vpermq $0xd8,%ymm0,%ymm0
    20ab:	vmovdqu %ymm0,(%rsi,%rcx,1)
    20b0:	add    $0x20,%rcx
    20b4:	cmp    %r10,%rcx
    20b7:	jne    2040 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x4c0>
    20b9:	testb  $0x1,-0x58(%rsp)
    20be:	je     1e69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2e9>
    20c4:	mov    -0x68(%rsp),%rax
    20c9:	shl    $0x3,%rax
    20cd:	lea    0x0(%r13,%rax,1),%rcx
    20d2:	add    %r8,%rax
    20d5:	lea    (%r11,%rcx,4),%rcx
    20d9:	vmovups (%rcx),%xmm2
    20dd:	vmovups 0x10(%rcx),%xmm1
    20e2:	vpsrld $0x10,%xmm2,%xmm5
    20e7:	vpsrld $0x10,%xmm1,%xmm0
    20ec:	vpaddd %xmm2,%xmm13,%xmm6
    20f0:	vpand  %xmm14,%xmm5,%xmm3
    20f5:	vcmpeqps %xmm2,%xmm2,%xmm2
    20fa:	vpor   %xmm12,%xmm5,%xmm5
    20ff:	vpaddd %xmm6,%xmm3,%xmm3
    2103:	vpsrld $0x10,%xmm3,%xmm3
    2108:	vpblendvb %xmm2,%xmm3,%xmm5,%xmm2
    210e:	vpand  %xmm14,%xmm0,%xmm3
    2113:	vpaddd %xmm1,%xmm13,%xmm5
    2117:	vcmpeqps %xmm1,%xmm1,%xmm1
    211c:	vpaddd %xmm5,%xmm3,%xmm3
    2120:	vpor   %xmm12,%xmm0,%xmm0
    2125:	vpsrld $0x10,%xmm3,%xmm3
    212a:	vpblendvb %xmm1,%xmm3,%xmm0,%xmm0
    2130:	vpand  %xmm2,%xmm11,%xmm1
    2134:	vpand  %xmm0,%xmm11,%xmm0
    2138:	vpackusdw %xmm0,%xmm1,%xmm0
    213d:	vmovdqu %xmm0,(%r9,%rax,2)
    2143:	jmp    1e69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2e9>
    2148:	cmpb   $0x0,-0x29(%rsp)
    214d:	je     1e69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2e9>
    2153:	test   %r12,%r12
    2156:	jle    1e69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x2e9>
    215c:	jmp    1ff6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x476>
    2161:	xor    %r9d,%r9d
    2164:	jmp    1daf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x22f>
    2169:	xor    %eax,%eax
    216b:	jmp    20c9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x549>

0000000000002170 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)>:
    2170:	movabs $0x2aaaaaaaaaaaaaab,%rax
    217a:	push   %rbp
    217b:	mov    %rcx,%r8
    217e:	mov    %rsp,%rbp
    2181:	push   %r15
    2183:	mov    %rsi,%r15
    2186:	push   %r14
    2188:	push   %r13
    218a:	push   %r12
    218c:	push   %rbx
    218d:	mov    %rdx,%rbx
    2190:	sub    %rsi,%rbx
    2193:	and    $0xffffffffffffffe0,%rsp
    2197:	sub    $0x300,%rsp
    219e:	mov    %rcx,0x160(%rsp)
    21a6:	lea    0x5(%rbx),%rcx
    21aa:	mov    %rdx,0x148(%rsp)
    21b2:	imul   %rcx
    21b5:	sar    $0x3f,%rcx
    21b9:	mov    %rsi,0x128(%rsp)
    21c1:	mov    %r8,%rsi
    21c4:	mov    %rdi,0x150(%rsp)
    21cc:	sub    %rcx,%rdx
    21cf:	mov    0xa0(%rdi),%rcx
    21d6:	mov    %rbx,0x178(%rsp)
    21de:	lea    (%rdx,%rdx,2),%rax
    21e2:	mov    %rdx,%r13
    21e5:	lea    (%rax,%rax,1),%r9
    21e9:	mov    %rcx,%rdx
    21ec:	mov    0xaf010(%r8),%rax
    21f3:	sub    0xaf008(%r8),%rax
    21fa:	mov    %rax,0x158(%rsp)
    2202:	add    $0xf,%rdx
    2206:	lea    0x1e(%rcx),%rax
    220a:	cmovns %rdx,%rax
    220e:	add    $0x8f800,%rsi
    2215:	mov    %rcx,0x168(%rsp)
    221d:	mov    0x8(%rdi),%rdx
    2221:	mov    %rsi,0xd0(%rsp)
    2229:	sar    $0x4,%rax
    222d:	mov    %rax,0x170(%rsp)
    2235:	lea    0x89800(%r8),%rax
    223c:	mov    %rax,0xc8(%rsp)
    2244:	mov    0x58(%rdi),%rax
    2248:	test   %rbx,%rbx
    224b:	jle    3b70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a00>
    2251:	test   %rcx,%rcx
    2254:	jle    24a1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x331>
    225a:	lea    (%rax,%rax,1),%r11
    225e:	shl    $0x4,%rbx
    2262:	xor    %edi,%edi
    2264:	imul   %r15,%rax
    2268:	mov    %rbx,%r10
    226b:	lea    (%rdx,%rax,2),%rsi
    226f:	mov    %rsi,%rcx
    2272:	xor    %edx,%edx
    2274:	mov    %rdx,%rax
    2277:	mov    %rdx,%rbx
    227a:	vpmovzxwd (%rcx),%ymm0
    227f:	add    $0x10,%rcx
    2283:	sar    $0x4,%rax
    2287:	and    $0xf,%ebx
    228a:	lea    (%rax,%rax,2),%rax
    228e:	vpslld $0x10,%ymm0,%ymm0
    2293:	vmovups %ymm0,0x7c000(%r8,%rdx,4)
    229d:	shl    $0x8,%rax
    22a1:	add    $0x8,%rdx
    22a5:	add    %rdi,%rax
    22a8:	add    %rbx,%rax
    22ab:	mov    0xc8(%rsp),%rbx
    22b3:	vmovups %ymm0,(%rbx,%rax,4)
    22b8:	cmp    %rdx,0x168(%rsp)
    22c0:	jg     2274 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x104>
    22c2:	add    $0x10,%rdi
    22c6:	add    %r11,%rsi
    22c9:	add    $0x240,%r8
    22d0:	cmp    %rdi,%r10
    22d3:	jne    226f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xff>
    22d5:	cmp    %r9,0x178(%rsp)
    22dd:	jge    3bb0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a40>
    22e3:	vzeroupper
    22e6:	mov    0x178(%rsp),%rbx
    22ee:	mov    0x160(%rsp),%rsi
    22f6:	mov    %r9,%r15
    22f9:	lea    0x0(,%rbx,8),%r14
    2301:	lea    (%r14,%rbx,1),%rax
    2305:	shl    $0x6,%rax
    2309:	lea    0x7c000(%rsi,%rax,1),%rcx
    2311:	mov    0x168(%rsp),%rax
    2319:	lea    0x0(,%rax,4),%r12
    2321:	mov    %rcx,%rdi
    2324:	mov    %r12,%rdx
    2327:	xor    %esi,%esi
    2329:	add    $0x1,%rbx
    232d:	call   2332 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1c2>
    2332:	mov    %rax,%rcx
    2335:	add    $0x240,%rcx
    233c:	cmp    %rbx,%r15
    233f:	jg     2321 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1b1>
    2341:	mov    0x150(%rsp),%rdx
    2349:	mov    %r15,%r9
    234c:	cmpq   $0x0,0x178(%rsp)
    2355:	mov    0x50(%rdx),%rax
    2359:	mov    (%rdx),%rdx
    235c:	jle    3bc4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a54>
    2362:	cmpq   $0x0,0x168(%rsp)
    236b:	jle    24a1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x331>
    2371:	mov    0x128(%rsp),%rcx
    2379:	lea    (%rax,%rax,1),%r11
    237d:	xor    %edi,%edi
    237f:	mov    0x178(%rsp),%r10
    2387:	mov    0x160(%rsp),%r8
    238f:	imul   %rcx,%rax
    2393:	shl    $0x4,%r10
    2397:	lea    (%rdx,%rax,2),%rsi
    239b:	mov    %rsi,%rcx
    239e:	xor    %edx,%edx
    23a0:	mov    %rdx,%rax
    23a3:	mov    %rdx,%rbx
    23a6:	vpmovzxwd (%rcx),%ymm0
    23ab:	add    $0x10,%rcx
    23af:	sar    $0x4,%rax
    23b3:	and    $0xf,%ebx
    23b6:	lea    (%rax,%rax,2),%rax
    23ba:	vpslld $0x10,%ymm0,%ymm0
    23bf:	vmovups %ymm0,0x82c00(%r8,%rdx,4)
    23c9:	shl    $0x8,%rax
    23cd:	add    $0x8,%rdx
    23d1:	add    %rdi,%rax
    23d4:	add    %rbx,%rax
    23d7:	mov    0xd0(%rsp),%rbx
    23df:	vmovups %ymm0,(%rbx,%rax,4)
    23e4:	cmp    %rdx,0x168(%rsp)
    23ec:	jg     23a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x230>
    23ee:	add    $0x10,%rdi
    23f2:	add    %r11,%rsi
    23f5:	add    $0x240,%r8
    23fc:	cmp    %r10,%rdi
    23ff:	jne    239b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x22b>
    2401:	mov    0x178(%rsp),%rax
    2409:	mov    0x168(%rsp),%rsi
    2411:	lea    0x0(,%rax,8),%r14
    2419:	lea    0x0(,%rsi,4),%r12
    2421:	cmp    %r9,%rax
    2424:	jge    3be3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a73>
    242a:	vzeroupper
    242d:	mov    0x178(%rsp),%rax
    2435:	mov    0x160(%rsp),%rsi
    243d:	add    %r14,%rax
    2440:	mov    %r9,%r14
    2443:	shl    $0x6,%rax
    2447:	lea    0x82c00(%rsi,%rax,1),%rcx
    244f:	lea    (%r9,%r9,8),%rax
    2453:	shl    $0x6,%rax
    2457:	lea    0x82c00(%rsi,%rax,1),%rbx
    245f:	mov    %rcx,%rdi
    2462:	mov    %r12,%rdx
    2465:	xor    %esi,%esi
    2467:	call   246c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x2fc>
    246c:	mov    %rax,%rcx
    246f:	add    $0x240,%rcx
    2476:	cmp    %rbx,%rcx
    2479:	jne    245f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x2ef>
    247b:	mov    %r14,%r9
    247e:	test   %r14,%r14
    2481:	jle    262f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4bf>
    2487:	cmpq   $0x0,0x178(%rsp)
    2490:	jg     24af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x33f>
    2492:	xor    %eax,%eax
    2494:	lea    0x240(%rsp),%rdi
    249c:	jmp    2521 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3b1>
    24a1:	cmp    %r9,0x178(%rsp)
    24a9:	jge    3c40 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1ad0>
    24af:	mov    0x178(%rsp),%rax
    24b7:	mov    0x150(%rsp),%rdx
    24bf:	lea    0x240(%rsp),%rdi
    24c7:	cmp    %r9,%rax
    24ca:	mov    0xb0(%rdx),%rcx
    24d1:	cmovg  %r9,%rax
    24d5:	mov    %rax,%r8
    24d8:	mov    0x128(%rsp),%rax
    24e0:	shl    $0x2,%rax
    24e4:	add    %rax,%rcx
    24e7:	add    0xb8(%rdx),%rax
    24ee:	lea    0x180(%rsp),%rdx
    24f6:	mov    %rax,%rsi
    24f9:	xor    %eax,%eax
    24fb:	vmovss (%rsi,%rax,4),%xmm0
    2500:	vmovss (%rcx,%rax,4),%xmm1
    2505:	vmovss %xmm0,(%rdi,%rax,4)
    250a:	vmovss %xmm1,(%rdx,%rax,4)
    250f:	add    $0x1,%rax
    2513:	cmp    %r8,%rax
    2516:	jl     24fb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x38b>
    2518:	cmp    %rax,%r9
    251b:	jle    262f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4bf>
    2521:	mov    %r9,%r10
    2524:	mov    $0x1,%esi
    2529:	sub    %rax,%r10
    252c:	cmp    %rax,%r9
    252f:	lea    -0x1(%r10),%rdx
    2533:	cmovg  %r10,%rsi
    2537:	cmp    $0x6,%rdx
    253b:	jbe    3c2e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1abe>
    2541:	cmp    %rax,%r9
    2544:	jle    3c2e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1abe>
    254a:	vbroadcastss 0x0(%rip),%ymm0        # 2553 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3e3>
    2553:	mov    %rsi,%rcx
    2556:	lea    0x0(,%rax,4),%r8
    255e:	lea    0x180(%rsp,%r8,1),%rdx
    2566:	shr    $0x3,%rcx
    256a:	vmovups %ymm0,(%rdx)
    256e:	cmp    $0x1,%rcx
    2572:	je     2583 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x413>
    2574:	vmovups %ymm0,0x20(%rdx)
    2579:	cmp    $0x2,%rcx
    257d:	jne    3bf1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a81>
    2583:	mov    %rsi,%rcx
    2586:	and    $0xfffffffffffffff8,%rcx
    258a:	lea    (%rcx,%rax,1),%rdx
    258e:	test   $0x7,%sil
    2592:	je     25fe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x48e>
    2594:	sub    %rcx,%rsi
    2597:	mov    %rsi,%r11
    259a:	lea    -0x1(%rsi),%rsi
    259e:	cmp    $0x2,%rsi
    25a2:	jbe    25c9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x459>
    25a4:	vbroadcastss 0x0(%rip),%xmm0        # 25ad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x43d>
    25ad:	add    %rax,%rcx
    25b0:	vmovups %xmm0,0x180(%rsp,%rcx,4)
    25b9:	mov    %r11,%rcx
    25bc:	and    $0xfffffffffffffffc,%rcx
    25c0:	add    %rcx,%rdx
    25c3:	and    $0x3,%r11d
    25c7:	je     25fe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x48e>
    25c9:	vmovss 0x0(%rip),%xmm0        # 25d1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x461>
    25d1:	lea    0x1(%rdx),%rcx
    25d5:	vmovss %xmm0,0x180(%rsp,%rdx,4)
    25de:	cmp    %rcx,%r9
    25e1:	jle    25fe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x48e>
    25e3:	vmovss %xmm0,0x180(%rsp,%rcx,4)
    25ec:	add    $0x2,%rdx
    25f0:	cmp    %rdx,%r9
    25f3:	jle    25fe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x48e>
    25f5:	vmovss %xmm0,0x180(%rsp,%rdx,4)
    25fe:	cmp    %rax,%r9
    2601:	mov    %r9,0x140(%rsp)
    2609:	lea    0x0(,%r10,4),%rdx
    2611:	mov    $0x4,%eax
    2616:	cmovle %rax,%rdx
    261a:	add    %r8,%rdi
    261d:	xor    %esi,%esi
    261f:	vzeroupper
    2622:	call   2627 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b7>
    2627:	mov    0x140(%rsp),%r9
    262f:	cmpq   $0x0,0x158(%rsp)
    2638:	jle    3875 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1705>
    263e:	mov    0x168(%rsp),%rbx
    2646:	mov    0x160(%rsp),%rsi
    264e:	mov    %r9,0x118(%rsp)
    2656:	mov    0x158(%rsp),%rdx
    265e:	lea    (%rbx,%rbx,2),%rax
    2662:	lea    0x95800(%rsi),%r15
    2669:	mov    %rsi,0x140(%rsp)
    2671:	xor    %esi,%esi
    2673:	shl    $0x6,%rax
    2677:	mov    %r15,0x110(%rsp)
    267f:	mov    %r15,%rdi
    2682:	mov    %r13,%r15
    2685:	mov    %rax,0xd8(%rsp)
    268d:	mov    %rbx,%rax
    2690:	shl    $0x6,%rax
    2694:	mov    %rax,0x130(%rsp)
    269c:	mov    %rsi,0x138(%rsp)
    26a4:	mov    %rsi,%rcx
    26a7:	add    $0x30,%rsi
    26ab:	cmp    $0x2f,%rdx
    26af:	jg     30bc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf4c>
    26b5:	lea    0x7(%rdx),%r14
    26b9:	lea    0xf(%rdx),%rax
    26bd:	and    $0xfffffffffffffff8,%r14
    26c1:	sar    $0x4,%rax
    26c5:	add    %rcx,%r14
    26c8:	mov    0x158(%rsp),%rcx
    26d0:	cmpq   $0x0,0x178(%rsp)
    26d9:	jle    2a6d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8fd>
    26df:	mov    0x160(%rsp),%r11
    26e7:	mov    %rdi,%r9
    26ea:	xor    %r10d,%r10d
    26ed:	mov    %rdi,0x108(%rsp)
    26f5:	mov    0x140(%rsp),%r13
    26fd:	mov    %rdx,0x100(%rsp)
    2705:	mov    %r14,%rdx
    2708:	add    $0x7c000,%r11
    270f:	mov    %r11,0x120(%rsp)
    2717:	mov    %r9,0xf8(%rsp)
    271f:	mov    0x120(%rsp),%r14
    2727:	mov    %r9,%rdi
    272a:	xor    %r12d,%r12d
    272d:	test   %rbx,%rbx
    2730:	jle    307d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf0d>
    2736:	vxorps %xmm2,%xmm2,%xmm2
    273a:	mov    %r14,%r8
    273d:	mov    %r13,%r9
    2740:	xor    %r11d,%r11d
    2743:	vmovaps %ymm2,%ymm3
    2747:	vmovaps %ymm2,%ymm4
    274b:	vmovaps %ymm2,%ymm5
    274f:	vmovaps %ymm2,%ymm6
    2753:	vmovaps %ymm2,%ymm7
    2757:	vmovaps %ymm2,%ymm8
    275b:	vmovaps %ymm2,%ymm9
    275f:	vmovaps %ymm2,%ymm10
    2763:	vmovaps %ymm2,%ymm11
    2767:	vmovaps %ymm2,%ymm12
    276b:	vmovaps %ymm2,%ymm13
    276f:	nop
    2770:	vmovups (%r9),%ymm1
    2775:	add    $0x1,%r11
    2779:	add    $0x40,%r9
    277d:	add    $0x4,%r8
    2781:	vmovups -0x20(%r9),%ymm0
    2787:	vbroadcastss -0x4(%r8),%ymm14
    278d:	vfmadd231ps %ymm1,%ymm14,%ymm13
    2792:	vfmadd231ps %ymm0,%ymm14,%ymm12
    2797:	vbroadcastss 0x23c(%r8),%ymm14
    27a0:	vfmadd231ps %ymm1,%ymm14,%ymm11
    27a5:	vfmadd231ps %ymm0,%ymm14,%ymm10
    27aa:	vbroadcastss 0x47c(%r8),%ymm14
    27b3:	vfmadd231ps %ymm1,%ymm14,%ymm9
    27b8:	vfmadd231ps %ymm0,%ymm14,%ymm8
    27bd:	vbroadcastss 0x6bc(%r8),%ymm14
    27c6:	vfmadd231ps %ymm1,%ymm14,%ymm7
    27cb:	vfmadd231ps %ymm0,%ymm14,%ymm6
    27d0:	vbroadcastss 0x8fc(%r8),%ymm14
    27d9:	vfmadd231ps %ymm1,%ymm14,%ymm5
    27de:	vfmadd231ps %ymm0,%ymm14,%ymm4
    27e3:	vbroadcastss 0xb3c(%r8),%ymm14
    27ec:	vfmadd231ps %ymm1,%ymm14,%ymm3
    27f1:	vfmadd231ps %ymm0,%ymm14,%ymm2
    27f6:	cmp    %r11,%rbx
    27f9:	jne    2770 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x600>
    27ff:	add    $0x1,%r12
    2803:	vmovups %ymm13,(%rdi)
    2807:	add    $0xd80,%r14
    280e:	add    $0x1380,%rdi
    2815:	vmovups %ymm12,-0x1360(%rdi)
    281d:	vmovups %ymm11,-0x1040(%rdi)
    2825:	vmovups %ymm10,-0x1020(%rdi)
    282d:	vmovups %ymm9,-0xd00(%rdi)
    2835:	vmovups %ymm8,-0xce0(%rdi)
    283d:	vmovups %ymm7,-0x9c0(%rdi)
    2845:	vmovups %ymm6,-0x9a0(%rdi)
    284d:	vmovups %ymm5,-0x680(%rdi)
    2855:	vmovups %ymm4,-0x660(%rdi)
    285d:	vmovups %ymm3,-0x340(%rdi)
    2865:	vmovups %ymm2,-0x320(%rdi)
    286d:	cmp    %r12,%r15
    2870:	jg     272d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x5bd>
    2876:	mov    0xf8(%rsp),%r9
    287e:	mov    0x130(%rsp),%rdi
    2886:	add    $0x1,%r10
    288a:	add    $0x40,%r9
    288e:	add    %rdi,%r13
    2891:	cmp    %rax,%r10
    2894:	jl     2717 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x5a7>
    289a:	mov    0x140(%rsp),%r11
    28a2:	mov    0x108(%rsp),%rdi
    28aa:	xor    %r10d,%r10d
    28ad:	lea    0x18000(%r11),%r13
    28b4:	mov    0x160(%rsp),%r11
    28bc:	lea    0x9c00(%rdi),%r9
    28c3:	add    $0x82c00,%r11
    28ca:	mov    %r11,0x120(%rsp)
    28d2:	mov    %r10,0xf8(%rsp)
    28da:	mov    0x120(%rsp),%r14
    28e2:	mov    %r9,%rdi
    28e5:	xor    %r12d,%r12d
    28e8:	test   %rbx,%rbx
    28eb:	jle    3048 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xed8>
    28f1:	vxorps %xmm2,%xmm2,%xmm2
    28f5:	mov    %r14,%r8
    28f8:	mov    %r13,%r10
    28fb:	xor    %r11d,%r11d
    28fe:	vmovaps %ymm2,%ymm3
    2902:	vmovaps %ymm2,%ymm4
    2906:	vmovaps %ymm2,%ymm5
    290a:	vmovaps %ymm2,%ymm6
    290e:	vmovaps %ymm2,%ymm7
    2912:	vmovaps %ymm2,%ymm8
    2916:	vmovaps %ymm2,%ymm9
    291a:	vmovaps %ymm2,%ymm10
    291e:	vmovaps %ymm2,%ymm11
    2922:	vmovaps %ymm2,%ymm12
    2926:	vmovaps %ymm2,%ymm13
    292a:	nopw   0x0(%rax,%rax,1)
    2930:	vmovups (%r10),%ymm1
    2935:	add    $0x1,%r11
    2939:	add    $0x40,%r10
    293d:	add    $0x4,%r8
    2941:	vmovups -0x20(%r10),%ymm0
    2947:	vbroadcastss -0x4(%r8),%ymm14
    294d:	vfmadd231ps %ymm1,%ymm14,%ymm13
    2952:	vfmadd231ps %ymm0,%ymm14,%ymm12
    2957:	vbroadcastss 0x23c(%r8),%ymm14
    2960:	vfmadd231ps %ymm1,%ymm14,%ymm11
    2965:	vfmadd231ps %ymm0,%ymm14,%ymm10
    296a:	vbroadcastss 0x47c(%r8),%ymm14
    2973:	vfmadd231ps %ymm1,%ymm14,%ymm9
    2978:	vfmadd231ps %ymm0,%ymm14,%ymm8
    297d:	vbroadcastss 0x6bc(%r8),%ymm14
    2986:	vfmadd231ps %ymm1,%ymm14,%ymm7
    298b:	vfmadd231ps %ymm0,%ymm14,%ymm6
    2990:	vbroadcastss 0x8fc(%r8),%ymm14
    2999:	vfmadd231ps %ymm1,%ymm14,%ymm5
    299e:	vfmadd231ps %ymm0,%ymm14,%ymm4
    29a3:	vbroadcastss 0xb3c(%r8),%ymm14
    29ac:	vfmadd231ps %ymm1,%ymm14,%ymm3
    29b1:	vfmadd231ps %ymm0,%ymm14,%ymm2
    29b6:	cmp    %r11,%rbx
    29b9:	jne    2930 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7c0>
    29bf:	add    $0x1,%r12
    29c3:	vmovups %ymm13,(%rdi)
    29c7:	add    $0xd80,%r14
    29ce:	add    $0x1380,%rdi
    29d5:	vmovups %ymm12,-0x1360(%rdi)
    29dd:	vmovups %ymm11,-0x1040(%rdi)
    29e5:	vmovups %ymm10,-0x1020(%rdi)
    29ed:	vmovups %ymm9,-0xd00(%rdi)
    29f5:	vmovups %ymm8,-0xce0(%rdi)
    29fd:	vmovups %ymm7,-0x9c0(%rdi)
    2a05:	vmovups %ymm6,-0x9a0(%rdi)
    2a0d:	vmovups %ymm5,-0x680(%rdi)
    2a15:	vmovups %ymm4,-0x660(%rdi)
    2a1d:	vmovups %ymm3,-0x340(%rdi)
    2a25:	vmovups %ymm2,-0x320(%rdi)
    2a2d:	cmp    %r12,%r15
    2a30:	jg     28e8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x778>
    2a36:	mov    0xf8(%rsp),%r10
    2a3e:	mov    0x130(%rsp),%rdi
    2a46:	add    $0x40,%r9
    2a4a:	add    $0x1,%r10
    2a4e:	add    %rdi,%r13
    2a51:	cmp    %rax,%r10
    2a54:	jl     28d2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x762>
    2a5a:	mov    %rdx,%r14
    2a5d:	mov    0x108(%rsp),%rdi
    2a65:	mov    0x100(%rsp),%rdx
    2a6d:	mov    0x150(%rsp),%rax
    2a75:	vmovss 0x0(%rip),%xmm3        # 2a7d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x90d>
    2a7d:	cmpq   $0x0,0x118(%rsp)
    2a86:	vmulss 0xa8(%rax),%xmm3,%xmm1
    2a8e:	vbroadcastss %xmm1,%ymm1
    2a93:	jle    2dde <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc6e>
    2a99:	mov    0x160(%rsp),%rax
    2aa1:	mov    %r14,%r8
    2aa4:	mov    %rbx,0xb0(%rsp)
    2aac:	mov    %rdi,%r9
    2aaf:	sub    %rcx,%r8
    2ab2:	mov    %rcx,0x120(%rsp)
    2aba:	mov    0x110(%rsp),%r12
    2ac2:	lea    0x95800(%rax,%rcx,4),%rax
    2aca:	lea    0x0(,%r8,4),%r10
    2ad2:	mov    %r15,0xa8(%rsp)
    2ada:	mov    %rcx,%r15
    2add:	mov    %rax,0xf8(%rsp)
    2ae5:	mov    %r8,%rax
    2ae8:	lea    -0x1(%r8),%r11
    2aec:	shr    $0x3,%rax
    2af0:	mov    %r10,0xe0(%rsp)
    2af8:	shl    $0x5,%rax
    2afc:	mov    %r11,0x108(%rsp)
    2b04:	xor    %r11d,%r11d
    2b07:	mov    %rax,0xf0(%rsp)
    2b0f:	mov    %r8,%rax
    2b12:	mov    %r11,%r13
    2b15:	mov    %rsi,%r11
    2b18:	and    $0xfffffffffffffff8,%rax
    2b1c:	lea    (%rcx,%rax,1),%r10
    2b20:	mov    %rax,0xe8(%rsp)
    2b28:	lea    0x180(%rsp),%rax
    2b30:	mov    0xf8(%rsp),%rcx
    2b38:	mov    %rax,0xb8(%rsp)
    2b40:	mov    %r10,0x100(%rsp)
    2b48:	lea    0x240(%rsp),%r10
    2b50:	mov    %r10,0xc0(%rsp)
    2b58:	mov    %rdx,%r10
    2b5b:	mov    0xb8(%rsp),%rax
    2b63:	lea    0x9c00(%r12),%rbx
    2b6b:	vbroadcastss (%rax,%r13,4),%ymm12
    2b71:	mov    0xc0(%rsp),%rax
    2b79:	vbroadcastss (%rax,%r13,4),%ymm13
    2b7f:	cmp    %r15,%r14
    2b82:	jle    2cd0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb60>
    2b88:	mov    %r8,0x28(%rsp)
    2b8d:	mov    0xe0(%rsp),%rdx
    2b95:	xor    %esi,%esi
    2b97:	lea    0x9c00(%rcx),%rdi
    2b9e:	mov    %r11,0x30(%rsp)
    2ba3:	mov    %r10,0x38(%rsp)
    2ba8:	mov    %r9,0xa0(%rsp)
    2bb0:	mov    %rcx,0xf8(%rsp)
    2bb8:	vmovaps %ymm1,0x40(%rsp)
    2bbe:	vmovaps %ymm13,0x60(%rsp)
    2bc4:	vmovaps %ymm12,0x80(%rsp)
    2bcd:	vzeroupper
    2bd0:	call   2bd5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa65>
    2bd5:	mov    0xf8(%rsp),%rcx
    2bdd:	cmpq   $0x6,0x108(%rsp)
    2be6:	vmovaps 0x80(%rsp),%ymm12
    2bef:	vmovaps 0x60(%rsp),%ymm13
    2bf5:	vmovaps 0x40(%rsp),%ymm1
    2bfb:	mov    0xa0(%rsp),%r9
    2c03:	mov    0x38(%rsp),%r10
    2c08:	mov    0x30(%rsp),%r11
    2c0d:	mov    0x28(%rsp),%r8
    2c12:	jbe    30b2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf42>
    2c18:	mov    0xf0(%rsp),%rax
    2c20:	vbroadcastss 0x0(%rip),%ymm0        # 2c29 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xab9>
    2c29:	lea    (%rcx,%rax,1),%rdx
    2c2d:	mov    %rcx,%rax
    2c30:	vmovups %ymm0,(%rax)
    2c34:	add    $0x20,%rax
    2c38:	cmp    %rax,%rdx
    2c3b:	jne    2c30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xac0>
    2c3d:	test   $0x7,%r8b
    2c41:	je     2cd0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb60>
    2c47:	mov    0xe8(%rsp),%rsi
    2c4f:	mov    0x100(%rsp),%rax
    2c57:	mov    %r8,%rdx
    2c5a:	sub    %rsi,%rdx
    2c5d:	lea    -0x1(%rdx),%rdi
    2c61:	cmp    $0x2,%rdi
    2c65:	jbe    2c9c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb2c>
    2c67:	mov    0x120(%rsp),%rdi
    2c6f:	vbroadcastss 0x0(%rip),%xmm0        # 2c78 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb08>
    2c78:	lea    0x25600(%rsi,%rdi,1),%rsi
    2c80:	mov    0x160(%rsp),%rdi
    2c88:	vmovups %xmm0,(%rdi,%rsi,4)
    2c8d:	mov    %rdx,%rsi
    2c90:	and    $0xfffffffffffffffc,%rsi
    2c94:	add    %rsi,%rax
    2c97:	and    $0x3,%edx
    2c9a:	je     2cd0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb60>
    2c9c:	lea    0x1(%rax),%rsi
    2ca0:	movl   $0xff800000,(%r12,%rax,4)
    2ca8:	lea    0x0(,%rax,4),%rdx
    2cb0:	cmp    %r14,%rsi
    2cb3:	jge    2cd0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb60>
    2cb5:	movl   $0xff800000,0x4(%r12,%rdx,1)
    2cbe:	add    $0x2,%rax
    2cc2:	cmp    %r14,%rax
    2cc5:	jge    2cd0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb60>
    2cc7:	movl   $0xff800000,0x8(%r12,%rdx,1)
    2cd0:	mov    0x138(%rsp),%rax
    2cd8:	cmp    %rax,%r14
    2cdb:	jle    2d99 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc29>
    2ce1:	vbroadcastss 0x0(%rip),%ymm11        # 2cea <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb7a>
    2cea:	vxorps %xmm2,%xmm2,%xmm2
    2cee:	vbroadcastss 0x0(%rip),%ymm10        # 2cf7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb87>
    2cf7:	vbroadcastss 0x0(%rip),%ymm9        # 2d00 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb90>
    2d00:	vbroadcastss 0x0(%rip),%ymm8        # 2d09 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb99>
    2d09:	vbroadcastss 0x0(%rip),%ymm7        # 2d12 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba2>
    2d12:	vbroadcastss 0x0(%rip),%ymm6        # 2d1b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbab>
    2d1b:	vbroadcastss 0x0(%rip),%ymm5        # 2d24 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbb4>
    2d24:	vbroadcastss 0x0(%rip),%ymm4        # 2d2d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbbd>
    2d2d:	vbroadcastss 0x0(%rip),%ymm3        # 2d36 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbc6>
    2d36:	vmovaps %ymm1,%ymm15
    2d3a:	vfmadd132ps (%r12,%rax,4),%ymm12,%ymm15
    2d40:	vmaxps %ymm15,%ymm11,%ymm15
    2d45:	vaddps %ymm10,%ymm15,%ymm14
    2d4a:	vaddps %ymm9,%ymm14,%ymm0
    2d4f:	vpslld $0x17,%ymm14,%ymm14
    2d55:	vsubps %ymm0,%ymm15,%ymm15
    2d59:	vmovaps %ymm8,%ymm0
    2d5d:	vfmadd132ps %ymm15,%ymm7,%ymm0
    2d62:	vfmadd132ps %ymm15,%ymm6,%ymm0
    2d67:	vfmadd132ps %ymm15,%ymm5,%ymm0
    2d6c:	vfmadd132ps %ymm15,%ymm4,%ymm0
    2d71:	vfmadd132ps %ymm15,%ymm3,%ymm0
    2d76:	vmulps %ymm14,%ymm0,%ymm0
    2d7b:	vaddps (%rbx,%rax,4),%ymm13,%ymm14
    2d80:	vfmadd132ps %ymm0,%ymm2,%ymm14
    2d85:	vmovups %ymm0,(%r12,%rax,4)
    2d8b:	vmovups %ymm14,(%rbx,%rax,4)
    2d90:	add    $0x8,%rax
    2d94:	cmp    %r14,%rax
    2d97:	jl     2d36 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbc6>
    2d99:	addq   $0xd0,0x120(%rsp)
    2da5:	add    $0x1,%r13
    2da9:	add    $0x340,%r12
    2db0:	add    $0x340,%rcx
    2db7:	cmp    %r13,0x118(%rsp)
    2dbf:	jne    2b5b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x9eb>
    2dc5:	mov    0xb0(%rsp),%rbx
    2dcd:	mov    %r9,%rdi
    2dd0:	mov    %r10,%rdx
    2dd3:	mov    %r11,%rsi
    2dd6:	mov    0xa8(%rsp),%r15
    2dde:	mov    0xd8(%rsp),%rcx
    2de6:	sub    $0x30,%rdx
    2dea:	add    %rcx,0x140(%rsp)
    2df2:	add    $0xc0,%rdi
    2df9:	cmp    %rsi,0x158(%rsp)
    2e01:	jg     269c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x52c>
    2e07:	mov    0x158(%rsp),%rax
    2e0f:	mov    0x170(%rsp),%rbx
    2e17:	movq   $0x0,0x138(%rsp)
    2e23:	movq   $0x0,0x118(%rsp)
    2e2f:	lea    0x5(%rax),%rcx
    2e33:	mov    %rbx,%r14
    2e36:	mov    %rbx,%rdi
    2e39:	mov    %rbx,%r9
    2e3c:	shl    $0x6,%r14
    2e40:	shl    $0x7,%rdi
    2e44:	mov    %r15,0x38(%rsp)
    2e49:	movabs $0x2aaaaaaaaaaaaaab,%rax
    2e53:	imul   %rcx
    2e56:	mov    %rcx,%rax
    2e59:	shl    $0x8,%r9
    2e5d:	mov    %r14,0xc0(%rsp)
    2e65:	sar    $0x3f,%rax
    2e69:	mov    %rdi,0x28(%rsp)
    2e6e:	mov    %r9,0x18(%rsp)
    2e73:	sub    %rax,%rdx
    2e76:	lea    (%rdx,%rdx,1),%rcx
    2e7a:	lea    0x2f(%rcx),%rax
    2e7e:	cqto
    2e80:	idiv   %rcx
    2e83:	mov    %rax,0x100(%rsp)
    2e8b:	mov    %rbx,%rax
    2e8e:	shl    $0x4,%rax
    2e92:	lea    0x20(,%rax,4),%rcx
    2e9a:	mov    %rbx,%rax
    2e9d:	shl    $0x5,%rax
    2ea1:	mov    %rcx,0x30(%rsp)
    2ea6:	lea    0x20(,%rax,4),%rsi
    2eae:	lea    (%rbx,%rbx,2),%rax
    2eb2:	mov    %rax,%rdx
    2eb5:	mov    %rax,%r8
    2eb8:	shl    $0x7,%rax
    2ebc:	mov    %rsi,0x20(%rsp)
    2ec1:	shl    $0x4,%rdx
    2ec5:	mov    %rax,0xd8(%rsp)
    2ecd:	shl    $0x6,%r8
    2ed1:	mov    0x100(%rsp),%rax
    2ed9:	lea    0x20(,%rdx,4),%rdx
    2ee1:	mov    %r8,0x10(%rsp)
    2ee6:	mov    %rdx,0xf8(%rsp)
    2eee:	lea    0x20(,%r14,4),%rdx
    2ef6:	mov    %rdx,0xf0(%rsp)
    2efe:	lea    (%rbx,%rbx,4),%rdx
    2f02:	mov    %rdx,%rbx
    2f05:	shl    $0x4,%rdx
    2f09:	mov    %rax,0x130(%rsp)
    2f11:	mov    $0x62000,%eax
    2f16:	shl    $0x6,%rbx
    2f1a:	sub    %r14,%rax
    2f1d:	mov    %rbx,0xe0(%rsp)
    2f25:	lea    0x20(,%rdx,4),%rbx
    2f2d:	mov    %rbx,0xe8(%rsp)
    2f35:	mov    0x160(%rsp),%rbx
    2f3d:	mov    %rax,0xb0(%rsp)
    2f45:	lea    (%rbx,%r14,1),%rdx
    2f49:	mov    %rax,%rbx
    2f4c:	lea    (%rax,%rcx,1),%rax
    2f50:	mov    %rax,0xa8(%rsp)
    2f58:	lea    0x62000(%rdi),%rax
    2f5f:	mov    %rdx,%r13
    2f62:	sub    %r14,%rax
    2f65:	mov    %rdx,0xb8(%rsp)
    2f6d:	mov    %rax,0x80(%rsp)
    2f75:	lea    (%rbx,%rsi,1),%rax
    2f79:	mov    %rax,0x60(%rsp)
    2f7e:	lea    0x62000(%r8),%rax
    2f85:	sub    %r14,%rax
    2f88:	mov    %rax,0x40(%rsp)
    2f8d:	lea    0x62000(%r9),%rax
    2f94:	sub    %r14,%rax
    2f97:	mov    %rax,0xa0(%rsp)
    2f9f:	mov    0x138(%rsp),%rdx
    2fa7:	cmp    %rdx,0x130(%rsp)
    2faf:	jle    3148 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xfd8>
    2fb5:	mov    0x148(%rsp),%rax
    2fbd:	mov    0x150(%rsp),%r14
    2fc5:	lea    (%rax,%rdx,1),%rsi
    2fc9:	mov    0x128(%rsp),%rax
    2fd1:	mov    0x90(%r14),%r11
    2fd8:	lea    (%rax,%rdx,1),%rcx
    2fdc:	jmp    2ff8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe88>
    2fde:	add    $0x1,%rdx
    2fe2:	add    $0x1,%rsi
    2fe6:	add    $0x1,%rcx
    2fea:	cmp    %rdx,0x130(%rsp)
    2ff2:	je     3125 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xfb5>
    2ff8:	cmp    %r11,%rsi
    2ffb:	jge    3007 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe97>
    2ffd:	cmp    $0x2f,%rdx
    3001:	jle    30cc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf5c>
    3007:	cmp    %rcx,0x148(%rsp)
    300f:	jle    2fde <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe6e>
    3011:	mov    0xa0(%r14),%rax
    3018:	test   %rax,%rax
    301b:	jle    2fde <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe6e>
    301d:	mov    0xc8(%r14),%r8
    3024:	mov    0xc0(%r14),%rdi
    302b:	imul   %rcx,%r8
    302f:	lea    (%rdi,%r8,4),%r8
    3033:	xor    %edi,%edi
    3035:	add    $0x10,%rdi
    3039:	prefetcht1 (%r8)
    303d:	add    $0x40,%r8
    3041:	cmp    %rax,%rdi
    3044:	jl     3035 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xec5>
    3046:	jmp    2fde <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe6e>
    3048:	vxorps %xmm2,%xmm2,%xmm2
    304c:	vmovaps %ymm2,%ymm3
    3050:	vmovaps %ymm2,%ymm4
    3054:	vmovaps %ymm2,%ymm5
    3058:	vmovaps %ymm2,%ymm6
    305c:	vmovaps %ymm2,%ymm7
    3060:	vmovaps %ymm2,%ymm8
    3064:	vmovaps %ymm2,%ymm9
    3068:	vmovaps %ymm2,%ymm10
    306c:	vmovaps %ymm2,%ymm11
    3070:	vmovaps %ymm2,%ymm12
    3074:	vmovaps %ymm2,%ymm13
    3078:	jmp    29bf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x84f>
    307d:	vxorps %xmm2,%xmm2,%xmm2
    3081:	vmovaps %ymm2,%ymm3
    3085:	vmovaps %ymm2,%ymm4
    3089:	vmovaps %ymm2,%ymm5
    308d:	vmovaps %ymm2,%ymm6
    3091:	vmovaps %ymm2,%ymm7
    3095:	vmovaps %ymm2,%ymm8
    3099:	vmovaps %ymm2,%ymm9
    309d:	vmovaps %ymm2,%ymm10
    30a1:	vmovaps %ymm2,%ymm11
    30a5:	vmovaps %ymm2,%ymm12
    30a9:	vmovaps %ymm2,%ymm13
    30ad:	jmp    27ff <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x68f>
    30b2:	mov    %r15,%rax
    30b5:	xor    %esi,%esi
    30b7:	jmp    2c57 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xae7>
    30bc:	mov    %rsi,%r14
    30bf:	mov    %rsi,%rcx
    30c2:	mov    $0x3,%eax
    30c7:	jmp    26d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x560>
    30cc:	mov    0xa0(%r14),%rax
    30d3:	test   %rax,%rax
    30d6:	jle    2fde <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe6e>
    30dc:	mov    0x58(%r14),%r8
    30e0:	mov    0x8(%r14),%rdi
    30e4:	mov    (%r14),%r10
    30e7:	imul   %rsi,%r8
    30eb:	lea    (%rdi,%r8,2),%r8
    30ef:	xor    %edi,%edi
    30f1:	mov    0x50(%r14),%r9
    30f5:	prefetcht1 (%r8)
    30f9:	add    $0x40,%r8
    30fd:	imul   %rsi,%r9
    3101:	add    %rdi,%r9
    3104:	add    $0x20,%rdi
    3108:	prefetcht1 (%r10,%r9,2)
    310d:	cmp    %rax,%rdi
    3110:	jl     30f1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf81>
    3112:	cmp    %rcx,0x148(%rsp)
    311a:	jle    2fde <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe6e>
    3120:	jmp    301d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xead>
    3125:	mov    0x130(%rsp),%rax
    312d:	mov    0x100(%rsp),%rsi
    3135:	mov    %rax,0x138(%rsp)
    313d:	add    %rsi,%rax
    3140:	mov    %rax,0x130(%rsp)
    3148:	cmpq   $0x0,0x168(%rsp)
    3151:	jle    33b8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1248>
    3157:	mov    0xa8(%rsp),%rcx
    315f:	mov    %r13,%rax
    3162:	mov    %r13,0x8(%rsp)
    3167:	lea    0x62000(%r13),%r12
    316e:	mov    0x80(%rsp),%rsi
    3176:	mov    0xb0(%rsp),%r15
    317e:	lea    (%rcx,%r13,1),%rbx
    3182:	mov    0x60(%rsp),%rcx
    3187:	mov    0xc0(%rsp),%rdi
    318f:	lea    (%rsi,%r13,1),%r11
    3193:	mov    0x40(%rsp),%rsi
    3198:	mov    0xe8(%rsp),%rdx
    31a0:	lea    (%rcx,%r13,1),%r10
    31a4:	mov    0xf8(%rsp),%rcx
    31ac:	sub    %rdi,%rax
    31af:	mov    0xd0(%rsp),%r14
    31b7:	lea    (%rsi,%r13,1),%r9
    31bb:	mov    0xe0(%rsp),%rdi
    31c3:	add    %r15,%rdx
    31c6:	lea    (%r15,%rcx,1),%rsi
    31ca:	mov    0xa0(%rsp),%rcx
    31d2:	add    %r13,%rdx
    31d5:	add    %r13,%rsi
    31d8:	lea    0x62000(%rax,%rdi,1),%rdi
    31e0:	lea    (%rcx,%r13,1),%r8
    31e4:	mov    0xf0(%rsp),%rcx
    31ec:	add    %r15,%rcx
    31ef:	xor    %r15d,%r15d
    31f2:	add    %r13,%rcx
    31f5:	mov    %r14,%r13
    31f8:	cmpq   $0x0,0x178(%rsp)
    3201:	vmovups 0x62000(%rax),%ymm11
    3209:	vmovups 0x62020(%rax),%ymm10
    3211:	vmovups (%r12),%ymm9
    3217:	vmovups (%rbx),%ymm8
    321b:	vmovups (%r11),%ymm7
    3220:	vmovups (%r10),%ymm6
    3225:	vmovups (%r9),%ymm5
    322a:	vmovups (%rsi),%ymm4
    322e:	vmovups (%r8),%ymm3
    3233:	vmovups (%rcx),%ymm2
    3237:	vmovups (%rdi),%ymm1
    323b:	vmovups (%rdx),%ymm0
    323f:	jle    3326 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x11b6>
    3245:	mov    %r13,0x108(%rsp)
    324d:	mov    0x110(%rsp),%r14
    3255:	movq   $0x0,0x120(%rsp)
    3261:	mov    %rax,0x140(%rsp)
    3269:	nopl   0x0(%rax)
    3270:	mov    0x108(%rsp),%rax
    3278:	vbroadcastss (%r14),%ymm14
    327d:	add    $0x340,%r14
    3284:	vmovups (%rax),%ymm13
    3288:	vmovups 0x20(%rax),%ymm12
    328d:	vfmadd231ps %ymm13,%ymm14,%ymm11
    3292:	vfmadd231ps %ymm12,%ymm14,%ymm10
    3297:	vbroadcastss -0x33c(%r14),%ymm14
    32a0:	vfmadd231ps %ymm13,%ymm14,%ymm9
    32a5:	vfmadd231ps %ymm12,%ymm14,%ymm8
    32aa:	vbroadcastss -0x338(%r14),%ymm14
    32b3:	vfmadd231ps %ymm13,%ymm14,%ymm7
    32b8:	vfmadd231ps %ymm12,%ymm14,%ymm6
    32bd:	vbroadcastss -0x334(%r14),%ymm14
    32c6:	vfmadd231ps %ymm13,%ymm14,%ymm5
    32cb:	vfmadd231ps %ymm12,%ymm14,%ymm4
    32d0:	vbroadcastss -0x330(%r14),%ymm14
    32d9:	vfmadd231ps %ymm13,%ymm14,%ymm3
    32de:	vfmadd231ps %ymm12,%ymm14,%ymm2
    32e3:	vbroadcastss -0x32c(%r14),%ymm14
    32ec:	addq   $0x1,0x120(%rsp)
    32f5:	addq   $0x40,0x108(%rsp)
    32fe:	mov    0x120(%rsp),%rax
    3306:	vfmadd231ps %ymm13,%ymm14,%ymm1
    330b:	vfmadd231ps %ymm12,%ymm14,%ymm0
    3310:	cmp    %rax,0x178(%rsp)
    3318:	jne    3270 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1100>
    331e:	mov    0x140(%rsp),%rax
    3326:	add    $0x1,%r15
    332a:	add    $0x40,%rax
    332e:	add    $0x40,%r12
    3332:	add    $0x40,%rbx
    3336:	add    $0x40,%r11
    333a:	add    $0x40,%r10
    333e:	add    $0x40,%r9
    3342:	add    $0x40,%rsi
    3346:	add    $0x40,%r8
    334a:	add    $0x40,%rcx
    334e:	add    $0x40,%rdi
    3352:	add    $0x40,%rdx
    3356:	vmovups %ymm11,0x61fc0(%rax)
    335e:	add    $0xc00,%r13
    3365:	vmovups %ymm10,0x61fe0(%rax)
    336d:	vmovups %ymm9,-0x40(%r12)
    3374:	vmovups %ymm8,-0x40(%rbx)
    3379:	vmovups %ymm7,-0x40(%r11)
    337f:	vmovups %ymm6,-0x40(%r10)
    3385:	vmovups %ymm5,-0x40(%r9)
    338b:	vmovups %ymm4,-0x40(%rsi)
    3390:	vmovups %ymm3,-0x40(%r8)
    3396:	vmovups %ymm2,-0x40(%rcx)
    339b:	vmovups %ymm1,-0x40(%rdi)
    33a0:	vmovups %ymm0,-0x40(%rdx)
    33a5:	cmp    %r15,0x170(%rsp)
    33ad:	jg     31f8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1088>
    33b3:	mov    0x8(%rsp),%r13
    33b8:	mov    0xd8(%rsp),%rcx
    33c0:	addq   $0x6,0x118(%rsp)
    33c9:	addq   $0x18,0x110(%rsp)
    33d2:	mov    0x118(%rsp),%rax
    33da:	add    %rcx,%r13
    33dd:	cmp    %rax,0x158(%rsp)
    33e5:	jg     2f9f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe2f>
    33eb:	mov    0x160(%rsp),%rax
    33f3:	mov    0xc0(%rsp),%r14
    33fb:	movq   $0x0,0x120(%rsp)
    3407:	mov    0x30(%rsp),%rcx
    340c:	mov    0x28(%rsp),%rdi
    3411:	add    $0x9f400,%rax
    3417:	mov    0x20(%rsp),%rsi
    341c:	mov    0x10(%rsp),%r8
    3421:	mov    %rax,0x110(%rsp)
    3429:	mov    $0x48000,%eax
    342e:	mov    0x18(%rsp),%r9
    3433:	sub    %r14,%rax
    3436:	mov    0x38(%rsp),%r13
    343b:	mov    0x130(%rsp),%rbx
    3443:	mov    %rax,%rdx
    3446:	mov    %rax,0x108(%rsp)
    344e:	lea    (%rax,%rcx,1),%rax
    3452:	mov    %rax,0xd0(%rsp)
    345a:	lea    0x48000(%rdi),%rax
    3461:	sub    %r14,%rax
    3464:	mov    %r13,0x60(%rsp)
    3469:	mov    0xb8(%rsp),%r13
    3471:	mov    %rax,0xc0(%rsp)
    3479:	lea    (%rdx,%rsi,1),%rax
    347d:	mov    %rax,0xb0(%rsp)
    3485:	lea    0x48000(%r8),%rax
    348c:	sub    %r14,%rax
    348f:	mov    %r14,0xb8(%rsp)
    3497:	mov    %rax,0xa8(%rsp)
    349f:	lea    0x48000(%r9),%rax
    34a6:	sub    %r14,%rax
    34a9:	mov    %rax,0x80(%rsp)
    34b1:	mov    0x138(%rsp),%rdx
    34b9:	cmp    %rdx,%rbx
    34bc:	jle    3554 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x13e4>
    34c2:	mov    0x148(%rsp),%rax
    34ca:	mov    0x150(%rsp),%r14
    34d2:	lea    (%rax,%rdx,1),%rsi
    34d6:	mov    0x128(%rsp),%rax
    34de:	mov    0x90(%r14),%r10
    34e5:	lea    (%rax,%rdx,1),%rcx
    34e9:	jmp    34fc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x138c>
    34eb:	add    $0x1,%rdx
    34ef:	add    $0x1,%rsi
    34f3:	add    $0x1,%rcx
    34f7:	cmp    %rdx,%rbx
    34fa:	je     354c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x13dc>
    34fc:	cmp    $0x2f,%rdx
    3500:	jg     350b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x139b>
    3502:	cmp    %r10,%rsi
    3505:	jl     3817 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x16a7>
    350b:	cmp    %rcx,0x148(%rsp)
    3513:	jle    34eb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137b>
    3515:	mov    0xa0(%r14),%rax
    351c:	test   %rax,%rax
    351f:	jle    34eb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137b>
    3521:	mov    0xc8(%r14),%r8
    3528:	mov    0xc0(%r14),%rdi
    352f:	imul   %rcx,%r8
    3533:	lea    (%rdi,%r8,4),%r8
    3537:	xor    %edi,%edi
    3539:	add    $0x10,%rdi
    353d:	prefetcht1 (%r8)
    3541:	add    $0x40,%r8
    3545:	cmp    %rdi,%rax
    3548:	jg     3539 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x13c9>
    354a:	jmp    34eb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137b>
    354c:	mov    %rbx,0x138(%rsp)
    3554:	cmpq   $0x0,0x168(%rsp)
    355d:	jle    37d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1660>
    3563:	mov    0xd0(%rsp),%rsi
    356b:	mov    0x108(%rsp),%r15
    3573:	mov    %r13,%rax
    3576:	mov    %r13,0x40(%rsp)
    357b:	mov    0xb0(%rsp),%rcx
    3583:	mov    0xf8(%rsp),%rdx
    358b:	lea    0x48000(%r13),%r12
    3592:	lea    (%rsi,%r13,1),%rbx
    3596:	mov    0xc0(%rsp),%rsi
    359e:	mov    0xb8(%rsp),%rdi
    35a6:	lea    (%rcx,%r13,1),%r10
    35aa:	mov    0x80(%rsp),%rcx
    35b2:	mov    0xc8(%rsp),%r14
    35ba:	lea    (%rsi,%r13,1),%r11
    35be:	mov    0xa8(%rsp),%rsi
    35c6:	sub    %rdi,%rax
    35c9:	mov    0xe0(%rsp),%rdi
    35d1:	lea    (%rcx,%r13,1),%r8
    35d5:	lea    (%rsi,%r13,1),%r9
    35d9:	lea    (%r15,%rdx,1),%rsi
    35dd:	mov    0xf0(%rsp),%rdx
    35e5:	add    %r13,%rsi
    35e8:	lea    0x48000(%rax,%rdi,1),%rdi
    35f0:	lea    (%r15,%rdx,1),%rcx
    35f4:	mov    0xe8(%rsp),%rdx
    35fc:	add    %r13,%rcx
    35ff:	add    %r15,%rdx
    3602:	xor    %r15d,%r15d
    3605:	add    %r13,%rdx
    3608:	mov    %r14,%r13
    360b:	cmpq   $0x0,0x178(%rsp)
    3614:	vmovups 0x48000(%rax),%ymm11
    361c:	vmovups 0x48020(%rax),%ymm10
    3624:	vmovups (%r12),%ymm9
    362a:	vmovups (%rbx),%ymm8
    362e:	vmovups (%r11),%ymm7
    3633:	vmovups (%r10),%ymm6
    3638:	vmovups (%r9),%ymm5
    363d:	vmovups (%rsi),%ymm4
    3641:	vmovups (%r8),%ymm3
    3646:	vmovups (%rcx),%ymm2
    364a:	vmovups (%rdi),%ymm1
    364e:	vmovups (%rdx),%ymm0
    3652:	jle    373e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x15ce>
    3658:	mov    %r13,0x118(%rsp)
    3660:	mov    0x110(%rsp),%r14
    3668:	movq   $0x0,0x130(%rsp)
    3674:	mov    %rsi,0x140(%rsp)
    367c:	mov    %r15,%rsi
    367f:	nop
    3680:	mov    0x118(%rsp),%r15
    3688:	vbroadcastss (%r14),%ymm14
    368d:	add    $0x340,%r14
    3694:	vmovups (%r15),%ymm13
    3699:	vmovups 0x20(%r15),%ymm12
    369f:	vfmadd231ps %ymm13,%ymm14,%ymm11
    36a4:	vfmadd231ps %ymm12,%ymm14,%ymm10
    36a9:	vbroadcastss -0x33c(%r14),%ymm14
    36b2:	vfmadd231ps %ymm13,%ymm14,%ymm9
    36b7:	vfmadd231ps %ymm12,%ymm14,%ymm8
    36bc:	vbroadcastss -0x338(%r14),%ymm14
    36c5:	vfmadd231ps %ymm13,%ymm14,%ymm7
    36ca:	vfmadd231ps %ymm12,%ymm14,%ymm6
    36cf:	vbroadcastss -0x334(%r14),%ymm14
    36d8:	vfmadd231ps %ymm13,%ymm14,%ymm5
    36dd:	vfmadd231ps %ymm12,%ymm14,%ymm4
    36e2:	vbroadcastss -0x330(%r14),%ymm14
    36eb:	vfmadd231ps %ymm13,%ymm14,%ymm3
    36f0:	vfmadd231ps %ymm12,%ymm14,%ymm2
    36f5:	vbroadcastss -0x32c(%r14),%ymm14
    36fe:	addq   $0x1,0x130(%rsp)
    3707:	addq   $0x40,0x118(%rsp)
    3710:	mov    0x130(%rsp),%r15
    3718:	vfmadd231ps %ymm13,%ymm14,%ymm1
    371d:	vfmadd231ps %ymm12,%ymm14,%ymm0
    3722:	cmp    %r15,0x178(%rsp)
    372a:	jne    3680 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1510>
    3730:	mov    %rsi,%r14
    3733:	mov    0x140(%rsp),%rsi
    373b:	mov    %r14,%r15
    373e:	add    $0x1,%r15
    3742:	add    $0x40,%rax
    3746:	add    $0x40,%r12
    374a:	add    $0x40,%rbx
    374e:	add    $0x40,%r11
    3752:	add    $0x40,%r10
    3756:	add    $0x40,%r9
    375a:	add    $0x40,%rsi
    375e:	add    $0x40,%r8
    3762:	add    $0x40,%rcx
    3766:	add    $0x40,%rdi
    376a:	add    $0x40,%rdx
    376e:	vmovups %ymm11,0x47fc0(%rax)
    3776:	add    $0xc00,%r13
    377d:	vmovups %ymm10,0x47fe0(%rax)
    3785:	vmovups %ymm9,-0x40(%r12)
    378c:	vmovups %ymm8,-0x40(%rbx)
    3791:	vmovups %ymm7,-0x40(%r11)
    3797:	vmovups %ymm6,-0x40(%r10)
    379d:	vmovups %ymm5,-0x40(%r9)
    37a3:	vmovups %ymm4,-0x40(%rsi)
    37a8:	vmovups %ymm3,-0x40(%r8)
    37ae:	vmovups %ymm2,-0x40(%rcx)
    37b3:	vmovups %ymm1,-0x40(%rdi)
    37b8:	vmovups %ymm0,-0x40(%rdx)
    37bd:	cmp    %r15,0x170(%rsp)
    37c5:	jg     360b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x149b>
    37cb:	mov    0x40(%rsp),%r13
    37d0:	mov    0xd8(%rsp),%rbx
    37d8:	addq   $0x6,0x120(%rsp)
    37e1:	addq   $0x18,0x110(%rsp)
    37ea:	mov    0x120(%rsp),%rax
    37f2:	add    %rbx,%r13
    37f5:	cmp    %rax,0x158(%rsp)
    37fd:	jle    3870 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1700>
    37ff:	mov    0x100(%rsp),%rax
    3807:	mov    0x138(%rsp),%rbx
    380f:	add    %rax,%rbx
    3812:	jmp    34b1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1341>
    3817:	mov    0xa0(%r14),%rax
    381e:	test   %rax,%rax
    3821:	jle    34eb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137b>
    3827:	mov    0x58(%r14),%r8
    382b:	mov    0x8(%r14),%rdi
    382f:	mov    (%r14),%r11
    3832:	imul   %rsi,%r8
    3836:	lea    (%rdi,%r8,2),%r8
    383a:	xor    %edi,%edi
    383c:	mov    0x50(%r14),%r9
    3840:	prefetcht1 (%r8)
    3844:	add    $0x40,%r8
    3848:	imul   %rsi,%r9
    384c:	add    %rdi,%r9
    384f:	add    $0x20,%rdi
    3853:	prefetcht1 (%r11,%r9,2)
    3858:	cmp    %rax,%rdi
    385b:	jl     383c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x16cc>
    385d:	cmp    %rcx,0x148(%rsp)
    3865:	jle    34eb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137b>
    386b:	jmp    3521 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x13b1>
    3870:	mov    0x60(%rsp),%r13
    3875:	mov    0x170(%rsp),%rax
    387d:	shl    $0x4,%rax
    3881:	cmpq   $0x0,0x168(%rsp)
    388a:	jle    3b29 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x19b9>
    3890:	mov    0x170(%rsp),%rbx
    3898:	lea    0x20(,%rax,4),%r15
    38a0:	mov    %rbx,%rsi
    38a3:	lea    (%rbx,%rbx,2),%rdx
    38a7:	shl    $0x6,%rsi
    38ab:	mov    %rsi,%r8
    38ae:	mov    %rbx,%rsi
    38b1:	shl    $0x7,%rsi
    38b5:	mov    %rsi,0x150(%rsp)
    38bd:	mov    %rbx,%rsi
    38c0:	shl    $0x5,%rsi
    38c4:	mov    %rsi,%rcx
    38c7:	lea    0x20(,%rsi,4),%r14
    38cf:	mov    %rbx,%rsi
    38d2:	mov    %rdx,%rbx
    38d5:	shl    $0x4,%rdx
    38d9:	shl    $0x6,%rbx
    38dd:	lea    0x20(,%rdx,4),%r12
    38e5:	lea    (%rsi,%rsi,4),%rdx
    38e9:	mov    %rbx,0x140(%rsp)
    38f1:	mov    %rsi,%rbx
    38f4:	mov    %rdx,%rsi
    38f7:	shl    $0x8,%rbx
    38fb:	shl    $0x6,%rsi
    38ff:	shl    $0x4,%rdx
    3903:	mov    %rbx,0x148(%rsp)
    390b:	cmpq   $0x0,0x178(%rsp)
    3914:	mov    %rsi,0x138(%rsp)
    391c:	lea    0x20(,%r8,4),%rbx
    3924:	lea    0x20(,%rdx,4),%r9
    392c:	jle    3b29 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x19b9>
    3932:	mov    0x160(%rsp),%rsi
    393a:	add    %rax,%rcx
    393d:	mov    %r13,0x128(%rsp)
    3945:	lea    0x0(,%rcx,8),%rax
    394d:	mov    0x158(%rsp),%r13
    3955:	lea    0x9f400(%rsi),%rcx
    395c:	mov    %rax,0x160(%rsp)
    3964:	xor    %eax,%eax
    3966:	lea    0xa9004(%rsi),%rdx
    396d:	mov    %rcx,0x130(%rsp)
    3975:	lea    0x30000(%rsi),%rdi
    397c:	mov    0x130(%rsp),%rsi
    3984:	mov    %rdx,%r11
    3987:	movq   $0x0,0x178(%rsp)
    3993:	mov    %rsi,0x168(%rsp)
    399b:	test   %r13,%r13
    399e:	jle    3b3b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x19cb>
    39a4:	vxorps %xmm3,%xmm3,%xmm3
    39a8:	mov    0x168(%rsp),%rcx
    39b0:	mov    %rdi,%rsi
    39b3:	xor    %r10d,%r10d
    39b6:	vmovaps %ymm3,%ymm4
    39ba:	vmovaps %ymm3,%ymm5
    39be:	vmovaps %ymm3,%ymm6
    39c2:	vmovaps %ymm3,%ymm7
    39c6:	vmovaps %ymm3,%ymm8
    39ca:	vmovaps %ymm3,%ymm9
    39ce:	vmovaps %ymm3,%ymm10
    39d2:	vmovaps %ymm3,%ymm11
    39d6:	vmovaps %ymm3,%ymm12
    39da:	vmovaps %ymm3,%ymm13
    39de:	vmovaps %ymm3,%ymm14
    39e2:	vmovups (%rsi),%ymm1
    39e6:	add    $0x1,%r10
    39ea:	add    $0x40,%rsi
    39ee:	add    $0x4,%rcx
    39f2:	vmovups -0x20(%rsi),%ymm0
    39f7:	vbroadcastss -0x4(%rcx),%ymm2
    39fd:	vfmadd231ps %ymm1,%ymm2,%ymm14
    3a02:	vfmadd231ps %ymm0,%ymm2,%ymm13
    3a07:	vbroadcastss 0x33c(%rcx),%ymm2
    3a10:	vfmadd231ps %ymm1,%ymm2,%ymm12
    3a15:	vfmadd231ps %ymm0,%ymm2,%ymm11
    3a1a:	vbroadcastss 0x67c(%rcx),%ymm2
    3a23:	vfmadd231ps %ymm1,%ymm2,%ymm10
    3a28:	vfmadd231ps %ymm0,%ymm2,%ymm9
    3a2d:	vbroadcastss 0x9bc(%rcx),%ymm2
    3a36:	vfmadd231ps %ymm1,%ymm2,%ymm8
    3a3b:	vfmadd231ps %ymm0,%ymm2,%ymm7
    3a40:	vbroadcastss 0xcfc(%rcx),%ymm2
    3a49:	vfmadd231ps %ymm1,%ymm2,%ymm6
    3a4e:	vfmadd231ps %ymm0,%ymm2,%ymm5
    3a53:	vbroadcastss 0x103c(%rcx),%ymm2
    3a5c:	vfmadd231ps %ymm1,%ymm2,%ymm4
    3a61:	vfmadd231ps %ymm0,%ymm2,%ymm3
    3a66:	cmp    %r10,%r13
    3a69:	jne    39e2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1872>
    3a6f:	mov    0x150(%rsp),%rcx
    3a77:	vmovups %ymm14,(%r11)
    3a7c:	mov    0x140(%rsp),%rsi
    3a84:	vmovups %ymm13,0x20(%r11)
    3a8a:	vmovups %ymm12,(%r11,%r8,1)
    3a90:	vmovups %ymm11,(%r11,%r15,1)
    3a96:	vmovups %ymm10,(%r11,%rcx,1)
    3a9c:	mov    0x148(%rsp),%rcx
    3aa4:	vmovups %ymm9,(%r11,%r14,1)
    3aaa:	vmovups %ymm8,(%r11,%rsi,1)
    3ab0:	mov    0x138(%rsp),%rsi
    3ab8:	vmovups %ymm7,(%r11,%r12,1)
    3abe:	vmovups %ymm6,(%r11,%rcx,1)
    3ac4:	mov    0x160(%rsp),%rcx
    3acc:	vmovups %ymm5,(%r11,%rbx,1)
    3ad2:	addq   $0x1,0x178(%rsp)
    3adb:	vmovups %ymm4,(%r11,%rsi,1)
    3ae1:	mov    0x178(%rsp),%rsi
    3ae9:	vmovups %ymm3,(%r11,%r9,1)
    3aef:	add    %rcx,%r11
    3af2:	addq   $0x1380,0x168(%rsp)
    3afe:	cmp    %rsi,0x128(%rsp)
    3b06:	jg     399b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x182b>
    3b0c:	add    $0x1,%rax
    3b10:	add    $0x40,%rdx
    3b14:	add    $0x3000,%rdi
    3b1b:	cmp    %rax,0x170(%rsp)
    3b23:	jg     397c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x180c>
    3b29:	vzeroupper
    3b2c:	lea    -0x28(%rbp),%rsp
    3b30:	pop    %rbx
    3b31:	pop    %r12
    3b33:	pop    %r13
    3b35:	pop    %r14
    3b37:	pop    %r15
    3b39:	pop    %rbp
    3b3a:	ret
    3b3b:	vxorps %xmm3,%xmm3,%xmm3
    3b3f:	vmovaps %ymm3,%ymm4
    3b43:	vmovaps %ymm3,%ymm5
    3b47:	vmovaps %ymm3,%ymm6
    3b4b:	vmovaps %ymm3,%ymm7
    3b4f:	vmovaps %ymm3,%ymm8
    3b53:	vmovaps %ymm3,%ymm9
    3b57:	vmovaps %ymm3,%ymm10
    3b5b:	vmovaps %ymm3,%ymm11
    3b5f:	vmovaps %ymm3,%ymm12
    3b63:	vmovaps %ymm3,%ymm13
    3b67:	vmovaps %ymm3,%ymm14
    3b6b:	jmp    3a6f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x18ff>
    3b70:	cmp    %r9,0x178(%rsp)
    3b78:	jge    262f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4bf>
    3b7e:	cmpq   $0x0,0x168(%rsp)
    3b87:	jg     22e6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x176>
    3b8d:	test   %r9,%r9
    3b90:	jg     2492 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x322>
    3b96:	cmpq   $0x0,0x158(%rsp)
    3b9f:	jg     263e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4ce>
    3ba5:	jmp    3b2c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x19bc>
    3ba7:	nopw   0x0(%rax,%rax,1)
    3bb0:	mov    0x150(%rsp),%rbx
    3bb8:	mov    0x50(%rbx),%rax
    3bbc:	mov    (%rbx),%rdx
    3bbf:	jmp    2371 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x201>
    3bc4:	cmp    %r15,0x178(%rsp)
    3bcc:	jge    262f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4bf>
    3bd2:	cmpq   $0x0,0x168(%rsp)
    3bdb:	jg     242d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x2bd>
    3be1:	jmp    3b8d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a1d>
    3be3:	test   %r9,%r9
    3be6:	jg     24af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x33f>
    3bec:	jmp    262f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4bf>
    3bf1:	vmovups %ymm0,0x40(%rdx)
    3bf6:	cmp    $0x3,%rcx
    3bfa:	je     2583 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x413>
    3c00:	vmovups %ymm0,0x60(%rdx)
    3c05:	cmp    $0x4,%rcx
    3c09:	je     2583 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x413>
    3c0f:	vmovups %ymm0,0x80(%rdx)
    3c17:	cmp    $0x5,%rcx
    3c1b:	je     2583 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x413>
    3c21:	vmovups %ymm0,0xa0(%rdx)
    3c29:	jmp    2583 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x413>
    3c2e:	mov    %rax,%rdx
    3c31:	xor    %ecx,%ecx
    3c33:	lea    0x0(,%rax,4),%r8
    3c3b:	jmp    2594 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x424>
    3c40:	test   %r9,%r9
    3c43:	jg     24af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x33f>
    3c49:	jmp    3b96 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a26>
    3c4e:	xchg   %ax,%ax

0000000000003c50 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)>:
    3c50:	movabs $0x2aaaaaaaaaaaaaab,%rax
    3c5a:	push   %rbp
    3c5b:	mov    %rcx,%r8
    3c5e:	mov    %rsp,%rbp
    3c61:	push   %r15
    3c63:	mov    %rsi,%r15
    3c66:	push   %r14
    3c68:	push   %r13
    3c6a:	push   %r12
    3c6c:	push   %rbx
    3c6d:	mov    %rdx,%rbx
    3c70:	sub    %rsi,%rbx
    3c73:	and    $0xffffffffffffffe0,%rsp
    3c77:	sub    $0x300,%rsp
    3c7e:	mov    %rcx,0x160(%rsp)
    3c86:	lea    0x5(%rbx),%rcx
    3c8a:	mov    %rdx,0x148(%rsp)
    3c92:	imul   %rcx
    3c95:	sar    $0x3f,%rcx
    3c99:	mov    %rsi,0x128(%rsp)
    3ca1:	mov    %r8,%rsi
    3ca4:	mov    %rdi,0x150(%rsp)
    3cac:	sub    %rcx,%rdx
    3caf:	mov    0xa0(%rdi),%rcx
    3cb6:	mov    %rbx,0x178(%rsp)
    3cbe:	lea    (%rdx,%rdx,2),%rax
    3cc2:	mov    %rdx,%r13
    3cc5:	lea    (%rax,%rax,1),%r9
    3cc9:	mov    %rcx,%rdx
    3ccc:	mov    0xaf010(%r8),%rax
    3cd3:	sub    0xaf008(%r8),%rax
    3cda:	mov    %rax,0x158(%rsp)
    3ce2:	add    $0xf,%rdx
    3ce6:	lea    0x1e(%rcx),%rax
    3cea:	cmovns %rdx,%rax
    3cee:	add    $0x8f800,%rsi
    3cf5:	mov    %rcx,0x168(%rsp)
    3cfd:	mov    0x8(%rdi),%rdx
    3d01:	mov    %rsi,0xc8(%rsp)
    3d09:	sar    $0x4,%rax
    3d0d:	mov    %rax,0x170(%rsp)
    3d15:	lea    0x89800(%r8),%rax
    3d1c:	mov    %rax,0xd0(%rsp)
    3d24:	mov    0x58(%rdi),%rax
    3d28:	test   %rbx,%rbx
    3d2b:	jle    564f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x19ff>
    3d31:	test   %rcx,%rcx
    3d34:	jle    3f7d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x32d>
    3d3a:	lea    0x0(,%rax,4),%r11
    3d42:	shl    $0x4,%rbx
    3d46:	xor    %edi,%edi
    3d48:	imul   %r15,%rax
    3d4c:	mov    %rbx,%r10
    3d4f:	lea    (%rdx,%rax,4),%rsi
    3d53:	mov    %rsi,%rcx
    3d56:	xor    %edx,%edx
    3d58:	mov    %rdx,%rax
    3d5b:	mov    %rdx,%rbx
    3d5e:	vmovups (%rcx),%ymm3
    3d62:	add    $0x20,%rcx
    3d66:	sar    $0x4,%rax
    3d6a:	and    $0xf,%ebx
    3d6d:	vmovups %ymm3,0x7c000(%r8,%rdx,4)
    3d77:	lea    (%rax,%rax,2),%rax
    3d7b:	add    $0x8,%rdx
    3d7f:	shl    $0x8,%rax
    3d83:	add    %rdi,%rax
    3d86:	add    %rbx,%rax
    3d89:	mov    0xd0(%rsp),%rbx
    3d91:	vmovups %ymm3,(%rbx,%rax,4)
    3d96:	cmp    %rdx,0x168(%rsp)
    3d9e:	jg     3d58 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x108>
    3da0:	add    $0x10,%rdi
    3da4:	add    %r11,%rsi
    3da7:	add    $0x240,%r8
    3dae:	cmp    %r10,%rdi
    3db1:	jne    3d53 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x103>
    3db3:	cmp    %r9,0x178(%rsp)
    3dbb:	jge    5690 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a40>
    3dc1:	vzeroupper
    3dc4:	mov    0x178(%rsp),%rbx
    3dcc:	mov    0x160(%rsp),%rsi
    3dd4:	mov    %r9,%r15
    3dd7:	lea    0x0(,%rbx,8),%r14
    3ddf:	lea    (%r14,%rbx,1),%rax
    3de3:	shl    $0x6,%rax
    3de7:	lea    0x7c000(%rsi,%rax,1),%rcx
    3def:	mov    0x168(%rsp),%rax
    3df7:	lea    0x0(,%rax,4),%r12
    3dff:	mov    %rcx,%rdi
    3e02:	mov    %r12,%rdx
    3e05:	xor    %esi,%esi
    3e07:	add    $0x1,%rbx
    3e0b:	call   3e10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1c0>
    3e10:	mov    %rax,%rcx
    3e13:	add    $0x240,%rcx
    3e1a:	cmp    %rbx,%r15
    3e1d:	jg     3dff <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1af>
    3e1f:	mov    0x150(%rsp),%rdx
    3e27:	mov    %r15,%r9
    3e2a:	cmpq   $0x0,0x178(%rsp)
    3e33:	mov    0x50(%rdx),%rax
    3e37:	mov    (%rdx),%rdx
    3e3a:	jle    56a4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a54>
    3e40:	cmpq   $0x0,0x168(%rsp)
    3e49:	jle    3f7d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x32d>
    3e4f:	mov    0x128(%rsp),%rsi
    3e57:	lea    0x0(,%rax,4),%r11
    3e5f:	xor    %edi,%edi
    3e61:	mov    0x178(%rsp),%r10
    3e69:	mov    0x160(%rsp),%r8
    3e71:	imul   %rsi,%rax
    3e75:	shl    $0x4,%r10
    3e79:	lea    (%rdx,%rax,4),%rsi
    3e7d:	mov    %rsi,%rcx
    3e80:	xor    %edx,%edx
    3e82:	mov    %rdx,%rax
    3e85:	mov    %rdx,%rbx
    3e88:	vmovups (%rcx),%ymm5
    3e8c:	add    $0x20,%rcx
    3e90:	sar    $0x4,%rax
    3e94:	and    $0xf,%ebx
    3e97:	vmovups %ymm5,0x82c00(%r8,%rdx,4)
    3ea1:	lea    (%rax,%rax,2),%rax
    3ea5:	add    $0x8,%rdx
    3ea9:	shl    $0x8,%rax
    3ead:	add    %rdi,%rax
    3eb0:	add    %rbx,%rax
    3eb3:	mov    0xc8(%rsp),%rbx
    3ebb:	vmovups %ymm5,(%rbx,%rax,4)
    3ec0:	cmp    %rdx,0x168(%rsp)
    3ec8:	jg     3e82 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x232>
    3eca:	add    $0x10,%rdi
    3ece:	add    %r11,%rsi
    3ed1:	add    $0x240,%r8
    3ed8:	cmp    %r10,%rdi
    3edb:	jne    3e7d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x22d>
    3edd:	mov    0x178(%rsp),%rax
    3ee5:	mov    0x168(%rsp),%rbx
    3eed:	lea    0x0(,%rax,8),%r14
    3ef5:	lea    0x0(,%rbx,4),%r12
    3efd:	cmp    %r9,%rax
    3f00:	jge    56c3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a73>
    3f06:	vzeroupper
    3f09:	mov    0x178(%rsp),%rax
    3f11:	mov    0x160(%rsp),%rsi
    3f19:	add    %r14,%rax
    3f1c:	mov    %r9,%r14
    3f1f:	shl    $0x6,%rax
    3f23:	lea    0x82c00(%rsi,%rax,1),%rcx
    3f2b:	lea    (%r9,%r9,8),%rax
    3f2f:	shl    $0x6,%rax
    3f33:	lea    0x82c00(%rsi,%rax,1),%rbx
    3f3b:	mov    %rcx,%rdi
    3f3e:	mov    %r12,%rdx
    3f41:	xor    %esi,%esi
    3f43:	call   3f48 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x2f8>
    3f48:	mov    %rax,%rcx
    3f4b:	add    $0x240,%rcx
    3f52:	cmp    %rbx,%rcx
    3f55:	jne    3f3b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x2eb>
    3f57:	mov    %r14,%r9
    3f5a:	test   %r14,%r14
    3f5d:	jle    410b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4bb>
    3f63:	cmpq   $0x0,0x178(%rsp)
    3f6c:	jg     3f8b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x33b>
    3f6e:	xor    %eax,%eax
    3f70:	lea    0x240(%rsp),%rdi
    3f78:	jmp    3ffd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3ad>
    3f7d:	cmp    %r9,0x178(%rsp)
    3f85:	jge    5720 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1ad0>
    3f8b:	mov    0x178(%rsp),%rax
    3f93:	mov    0x150(%rsp),%rdx
    3f9b:	lea    0x240(%rsp),%rdi
    3fa3:	cmp    %r9,%rax
    3fa6:	mov    0xb0(%rdx),%rcx
    3fad:	cmovg  %r9,%rax
    3fb1:	mov    %rax,%r8
    3fb4:	mov    0x128(%rsp),%rax
    3fbc:	shl    $0x2,%rax
    3fc0:	add    %rax,%rcx
    3fc3:	add    0xb8(%rdx),%rax
    3fca:	lea    0x180(%rsp),%rdx
    3fd2:	mov    %rax,%rsi
    3fd5:	xor    %eax,%eax
    3fd7:	vmovss (%rsi,%rax,4),%xmm0
    3fdc:	vmovss (%rcx,%rax,4),%xmm1
    3fe1:	vmovss %xmm0,(%rdi,%rax,4)
    3fe6:	vmovss %xmm1,(%rdx,%rax,4)
    3feb:	add    $0x1,%rax
    3fef:	cmp    %r8,%rax
    3ff2:	jl     3fd7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x387>
    3ff4:	cmp    %rax,%r9
    3ff7:	jle    410b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4bb>
    3ffd:	mov    %r9,%r10
    4000:	mov    $0x1,%esi
    4005:	sub    %rax,%r10
    4008:	cmp    %rax,%r9
    400b:	lea    -0x1(%r10),%rdx
    400f:	cmovg  %r10,%rsi
    4013:	cmp    $0x6,%rdx
    4017:	jbe    570e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1abe>
    401d:	cmp    %rax,%r9
    4020:	jle    570e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1abe>
    4026:	vbroadcastss 0x0(%rip),%ymm0        # 402f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3df>
    402f:	mov    %rsi,%rcx
    4032:	lea    0x0(,%rax,4),%r8
    403a:	lea    0x180(%rsp,%r8,1),%rdx
    4042:	shr    $0x3,%rcx
    4046:	vmovups %ymm0,(%rdx)
    404a:	cmp    $0x1,%rcx
    404e:	je     405f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x40f>
    4050:	vmovups %ymm0,0x20(%rdx)
    4055:	cmp    $0x2,%rcx
    4059:	jne    56d1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a81>
    405f:	mov    %rsi,%rcx
    4062:	and    $0xfffffffffffffff8,%rcx
    4066:	lea    (%rcx,%rax,1),%rdx
    406a:	test   $0x7,%sil
    406e:	je     40da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x48a>
    4070:	sub    %rcx,%rsi
    4073:	mov    %rsi,%r11
    4076:	lea    -0x1(%rsi),%rsi
    407a:	cmp    $0x2,%rsi
    407e:	jbe    40a5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x455>
    4080:	vbroadcastss 0x0(%rip),%xmm0        # 4089 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x439>
    4089:	add    %rax,%rcx
    408c:	vmovups %xmm0,0x180(%rsp,%rcx,4)
    4095:	mov    %r11,%rcx
    4098:	and    $0xfffffffffffffffc,%rcx
    409c:	add    %rcx,%rdx
    409f:	and    $0x3,%r11d
    40a3:	je     40da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x48a>
    40a5:	vmovss 0x0(%rip),%xmm0        # 40ad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x45d>
    40ad:	lea    0x1(%rdx),%rcx
    40b1:	vmovss %xmm0,0x180(%rsp,%rdx,4)
    40ba:	cmp    %rcx,%r9
    40bd:	jle    40da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x48a>
    40bf:	vmovss %xmm0,0x180(%rsp,%rcx,4)
    40c8:	add    $0x2,%rdx
    40cc:	cmp    %rdx,%r9
    40cf:	jle    40da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x48a>
    40d1:	vmovss %xmm0,0x180(%rsp,%rdx,4)
    40da:	cmp    %rax,%r9
    40dd:	mov    %r9,0x140(%rsp)
    40e5:	lea    0x0(,%r10,4),%rdx
    40ed:	mov    $0x4,%eax
    40f2:	cmovle %rax,%rdx
    40f6:	add    %r8,%rdi
    40f9:	xor    %esi,%esi
    40fb:	vzeroupper
    40fe:	call   4103 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b3>
    4103:	mov    0x140(%rsp),%r9
    410b:	cmpq   $0x0,0x158(%rsp)
    4114:	jle    5354 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1704>
    411a:	mov    0x168(%rsp),%rbx
    4122:	mov    0x160(%rsp),%rsi
    412a:	mov    %r9,0x118(%rsp)
    4132:	mov    0x158(%rsp),%rdx
    413a:	lea    (%rbx,%rbx,2),%rax
    413e:	lea    0x95800(%rsi),%r15
    4145:	mov    %rsi,0x140(%rsp)
    414d:	xor    %esi,%esi
    414f:	shl    $0x6,%rax
    4153:	mov    %r15,0x110(%rsp)
    415b:	mov    %r15,%rdi
    415e:	mov    %r13,%r15
    4161:	mov    %rax,0xd8(%rsp)
    4169:	mov    %rbx,%rax
    416c:	shl    $0x6,%rax
    4170:	mov    %rax,0x130(%rsp)
    4178:	mov    %rsi,0x138(%rsp)
    4180:	mov    %rsi,%rcx
    4183:	add    $0x30,%rsi
    4187:	cmp    $0x2f,%rdx
    418b:	jg     4b9c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf4c>
    4191:	lea    0x7(%rdx),%r14
    4195:	lea    0xf(%rdx),%rax
    4199:	and    $0xfffffffffffffff8,%r14
    419d:	sar    $0x4,%rax
    41a1:	add    %rcx,%r14
    41a4:	mov    0x158(%rsp),%rcx
    41ac:	mov    %rax,%r9
    41af:	cmpq   $0x0,0x178(%rsp)
    41b8:	jle    454d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8fd>
    41be:	mov    0x160(%rsp),%r11
    41c6:	mov    %rdi,%r10
    41c9:	xor    %eax,%eax
    41cb:	mov    %rdi,0x108(%rsp)
    41d3:	mov    0x140(%rsp),%r13
    41db:	mov    %rdx,0x100(%rsp)
    41e3:	mov    %r14,%rdx
    41e6:	add    $0x7c000,%r11
    41ed:	mov    %r11,0x120(%rsp)
    41f5:	mov    %r10,0xf8(%rsp)
    41fd:	mov    0x120(%rsp),%r14
    4205:	mov    %r10,%rdi
    4208:	xor    %r12d,%r12d
    420b:	test   %rbx,%rbx
    420e:	jle    4b5d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf0d>
    4214:	vxorps %xmm2,%xmm2,%xmm2
    4218:	mov    %r14,%r8
    421b:	mov    %r13,%r10
    421e:	xor    %r11d,%r11d
    4221:	vmovaps %ymm2,%ymm3
    4225:	vmovaps %ymm2,%ymm4
    4229:	vmovaps %ymm2,%ymm5
    422d:	vmovaps %ymm2,%ymm6
    4231:	vmovaps %ymm2,%ymm7
    4235:	vmovaps %ymm2,%ymm8
    4239:	vmovaps %ymm2,%ymm9
    423d:	vmovaps %ymm2,%ymm10
    4241:	vmovaps %ymm2,%ymm11
    4245:	vmovaps %ymm2,%ymm12
    4249:	vmovaps %ymm2,%ymm13
    424d:	nopl   (%rax)
    4250:	vmovups (%r10),%ymm1
    4255:	add    $0x1,%r11
    4259:	add    $0x40,%r10
    425d:	add    $0x4,%r8
    4261:	vmovups -0x20(%r10),%ymm0
    4267:	vbroadcastss -0x4(%r8),%ymm14
    426d:	vfmadd231ps %ymm1,%ymm14,%ymm13
    4272:	vfmadd231ps %ymm0,%ymm14,%ymm12
    4277:	vbroadcastss 0x23c(%r8),%ymm14
    4280:	vfmadd231ps %ymm1,%ymm14,%ymm11
    4285:	vfmadd231ps %ymm0,%ymm14,%ymm10
    428a:	vbroadcastss 0x47c(%r8),%ymm14
    4293:	vfmadd231ps %ymm1,%ymm14,%ymm9
    4298:	vfmadd231ps %ymm0,%ymm14,%ymm8
    429d:	vbroadcastss 0x6bc(%r8),%ymm14
    42a6:	vfmadd231ps %ymm1,%ymm14,%ymm7
    42ab:	vfmadd231ps %ymm0,%ymm14,%ymm6
    42b0:	vbroadcastss 0x8fc(%r8),%ymm14
    42b9:	vfmadd231ps %ymm1,%ymm14,%ymm5
    42be:	vfmadd231ps %ymm0,%ymm14,%ymm4
    42c3:	vbroadcastss 0xb3c(%r8),%ymm14
    42cc:	vfmadd231ps %ymm1,%ymm14,%ymm3
    42d1:	vfmadd231ps %ymm0,%ymm14,%ymm2
    42d6:	cmp    %r11,%rbx
    42d9:	jne    4250 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x600>
    42df:	add    $0x1,%r12
    42e3:	vmovups %ymm13,(%rdi)
    42e7:	add    $0xd80,%r14
    42ee:	add    $0x1380,%rdi
    42f5:	vmovups %ymm12,-0x1360(%rdi)
    42fd:	vmovups %ymm11,-0x1040(%rdi)
    4305:	vmovups %ymm10,-0x1020(%rdi)
    430d:	vmovups %ymm9,-0xd00(%rdi)
    4315:	vmovups %ymm8,-0xce0(%rdi)
    431d:	vmovups %ymm7,-0x9c0(%rdi)
    4325:	vmovups %ymm6,-0x9a0(%rdi)
    432d:	vmovups %ymm5,-0x680(%rdi)
    4335:	vmovups %ymm4,-0x660(%rdi)
    433d:	vmovups %ymm3,-0x340(%rdi)
    4345:	vmovups %ymm2,-0x320(%rdi)
    434d:	cmp    %r12,%r15
    4350:	jg     420b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x5bb>
    4356:	mov    0xf8(%rsp),%r10
    435e:	mov    0x130(%rsp),%rdi
    4366:	add    $0x1,%rax
    436a:	add    $0x40,%r10
    436e:	add    %rdi,%r13
    4371:	cmp    %rax,%r9
    4374:	jg     41f5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x5a5>
    437a:	mov    0x140(%rsp),%r11
    4382:	mov    0x108(%rsp),%rdi
    438a:	xor    %r10d,%r10d
    438d:	lea    0x18000(%r11),%r13
    4394:	mov    0x160(%rsp),%r11
    439c:	lea    0x9c00(%rdi),%rax
    43a3:	add    $0x82c00,%r11
    43aa:	mov    %r11,0x120(%rsp)
    43b2:	mov    %r10,0xf8(%rsp)
    43ba:	mov    0x120(%rsp),%r14
    43c2:	mov    %rax,%rdi
    43c5:	xor    %r12d,%r12d
    43c8:	test   %rbx,%rbx
    43cb:	jle    4b28 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xed8>
    43d1:	vxorps %xmm2,%xmm2,%xmm2
    43d5:	mov    %r14,%r8
    43d8:	mov    %r13,%r10
    43db:	xor    %r11d,%r11d
    43de:	vmovaps %ymm2,%ymm3
    43e2:	vmovaps %ymm2,%ymm4
    43e6:	vmovaps %ymm2,%ymm5
    43ea:	vmovaps %ymm2,%ymm6
    43ee:	vmovaps %ymm2,%ymm7
    43f2:	vmovaps %ymm2,%ymm8
    43f6:	vmovaps %ymm2,%ymm9
    43fa:	vmovaps %ymm2,%ymm10
    43fe:	vmovaps %ymm2,%ymm11
    4402:	vmovaps %ymm2,%ymm12
    4406:	vmovaps %ymm2,%ymm13
    440a:	nopw   0x0(%rax,%rax,1)
    4410:	vmovups (%r10),%ymm1
    4415:	add    $0x1,%r11
    4419:	add    $0x40,%r10
    441d:	add    $0x4,%r8
    4421:	vmovups -0x20(%r10),%ymm0
    4427:	vbroadcastss -0x4(%r8),%ymm14
    442d:	vfmadd231ps %ymm1,%ymm14,%ymm13
    4432:	vfmadd231ps %ymm0,%ymm14,%ymm12
    4437:	vbroadcastss 0x23c(%r8),%ymm14
    4440:	vfmadd231ps %ymm1,%ymm14,%ymm11
    4445:	vfmadd231ps %ymm0,%ymm14,%ymm10
    444a:	vbroadcastss 0x47c(%r8),%ymm14
    4453:	vfmadd231ps %ymm1,%ymm14,%ymm9
    4458:	vfmadd231ps %ymm0,%ymm14,%ymm8
    445d:	vbroadcastss 0x6bc(%r8),%ymm14
    4466:	vfmadd231ps %ymm1,%ymm14,%ymm7
    446b:	vfmadd231ps %ymm0,%ymm14,%ymm6
    4470:	vbroadcastss 0x8fc(%r8),%ymm14
    4479:	vfmadd231ps %ymm1,%ymm14,%ymm5
    447e:	vfmadd231ps %ymm0,%ymm14,%ymm4
    4483:	vbroadcastss 0xb3c(%r8),%ymm14
    448c:	vfmadd231ps %ymm1,%ymm14,%ymm3
    4491:	vfmadd231ps %ymm0,%ymm14,%ymm2
    4496:	cmp    %r11,%rbx
    4499:	jne    4410 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7c0>
    449f:	add    $0x1,%r12
    44a3:	vmovups %ymm13,(%rdi)
    44a7:	add    $0xd80,%r14
    44ae:	add    $0x1380,%rdi
    44b5:	vmovups %ymm12,-0x1360(%rdi)
    44bd:	vmovups %ymm11,-0x1040(%rdi)
    44c5:	vmovups %ymm10,-0x1020(%rdi)
    44cd:	vmovups %ymm9,-0xd00(%rdi)
    44d5:	vmovups %ymm8,-0xce0(%rdi)
    44dd:	vmovups %ymm7,-0x9c0(%rdi)
    44e5:	vmovups %ymm6,-0x9a0(%rdi)
    44ed:	vmovups %ymm5,-0x680(%rdi)
    44f5:	vmovups %ymm4,-0x660(%rdi)
    44fd:	vmovups %ymm3,-0x340(%rdi)
    4505:	vmovups %ymm2,-0x320(%rdi)
    450d:	cmp    %r12,%r15
    4510:	jg     43c8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x778>
    4516:	mov    0xf8(%rsp),%r10
    451e:	mov    0x130(%rsp),%rdi
    4526:	add    $0x40,%rax
    452a:	add    $0x1,%r10
    452e:	add    %rdi,%r13
    4531:	cmp    %r9,%r10
    4534:	jl     43b2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x762>
    453a:	mov    %rdx,%r14
    453d:	mov    0x108(%rsp),%rdi
    4545:	mov    0x100(%rsp),%rdx
    454d:	mov    0x150(%rsp),%rax
    4555:	vmovss 0x0(%rip),%xmm7        # 455d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x90d>
    455d:	cmpq   $0x0,0x118(%rsp)
    4566:	vmulss 0xa8(%rax),%xmm7,%xmm1
    456e:	vbroadcastss %xmm1,%ymm1
    4573:	jle    48be <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc6e>
    4579:	mov    0x160(%rsp),%rax
    4581:	mov    %r14,%r8
    4584:	mov    %rbx,0xb0(%rsp)
    458c:	lea    0x240(%rsp),%r9
    4594:	sub    %rcx,%r8
    4597:	mov    %rcx,0x120(%rsp)
    459f:	mov    0x110(%rsp),%r12
    45a7:	mov    %rdx,%r10
    45aa:	lea    0x95800(%rax,%rcx,4),%rax
    45b2:	lea    0x0(,%r8,4),%r11
    45ba:	mov    %r15,0xa8(%rsp)
    45c2:	mov    %rcx,%r15
    45c5:	mov    %rax,0xf8(%rsp)
    45cd:	mov    %r8,%rax
    45d0:	shr    $0x3,%rax
    45d4:	mov    %r11,0xe0(%rsp)
    45dc:	lea    -0x1(%r8),%r11
    45e0:	shl    $0x5,%rax
    45e4:	mov    %r11,0x108(%rsp)
    45ec:	mov    %rax,0xf0(%rsp)
    45f4:	mov    %r8,%rax
    45f7:	and    $0xfffffffffffffff8,%rax
    45fb:	mov    %r9,0xc0(%rsp)
    4603:	mov    %rdi,%r9
    4606:	lea    (%rcx,%rax,1),%r11
    460a:	mov    %rax,0xe8(%rsp)
    4612:	lea    0x180(%rsp),%rax
    461a:	mov    0xf8(%rsp),%rcx
    4622:	mov    %rax,0xb8(%rsp)
    462a:	mov    %r11,0x100(%rsp)
    4632:	xor    %r11d,%r11d
    4635:	mov    %r11,%r13
    4638:	mov    %rsi,%r11
    463b:	mov    0xb8(%rsp),%rax
    4643:	lea    0x9c00(%r12),%rbx
    464b:	vbroadcastss (%rax,%r13,4),%ymm12
    4651:	mov    0xc0(%rsp),%rax
    4659:	vbroadcastss (%rax,%r13,4),%ymm13
    465f:	cmp    %r15,%r14
    4662:	jle    47b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb60>
    4668:	mov    %r8,0x28(%rsp)
    466d:	mov    0xe0(%rsp),%rdx
    4675:	xor    %esi,%esi
    4677:	lea    0x9c00(%rcx),%rdi
    467e:	mov    %r11,0x30(%rsp)
    4683:	mov    %r10,0x38(%rsp)
    4688:	mov    %r9,0xa0(%rsp)
    4690:	mov    %rcx,0xf8(%rsp)
    4698:	vmovaps %ymm1,0x40(%rsp)
    469e:	vmovaps %ymm13,0x60(%rsp)
    46a4:	vmovaps %ymm12,0x80(%rsp)
    46ad:	vzeroupper
    46b0:	call   46b5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa65>
    46b5:	mov    0xf8(%rsp),%rcx
    46bd:	cmpq   $0x6,0x108(%rsp)
    46c6:	vmovaps 0x80(%rsp),%ymm12
    46cf:	vmovaps 0x60(%rsp),%ymm13
    46d5:	mov    0xa0(%rsp),%r9
    46dd:	vmovaps 0x40(%rsp),%ymm1
    46e3:	mov    0x38(%rsp),%r10
    46e8:	mov    0x30(%rsp),%r11
    46ed:	mov    0x28(%rsp),%r8
    46f2:	jbe    4b92 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf42>
    46f8:	mov    0xf0(%rsp),%rax
    4700:	vbroadcastss 0x0(%rip),%ymm0        # 4709 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xab9>
    4709:	lea    (%rcx,%rax,1),%rdx
    470d:	mov    %rcx,%rax
    4710:	vmovups %ymm0,(%rax)
    4714:	add    $0x20,%rax
    4718:	cmp    %rax,%rdx
    471b:	jne    4710 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xac0>
    471d:	test   $0x7,%r8b
    4721:	je     47b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb60>
    4727:	mov    0xe8(%rsp),%rsi
    472f:	mov    0x100(%rsp),%rax
    4737:	mov    %r8,%rdx
    473a:	sub    %rsi,%rdx
    473d:	lea    -0x1(%rdx),%rdi
    4741:	cmp    $0x2,%rdi
    4745:	jbe    477c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb2c>
    4747:	mov    0x120(%rsp),%rdi
    474f:	vbroadcastss 0x0(%rip),%xmm0        # 4758 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb08>
    4758:	lea    0x25600(%rsi,%rdi,1),%rsi
    4760:	mov    0x160(%rsp),%rdi
    4768:	vmovups %xmm0,(%rdi,%rsi,4)
    476d:	mov    %rdx,%rsi
    4770:	and    $0xfffffffffffffffc,%rsi
    4774:	add    %rsi,%rax
    4777:	and    $0x3,%edx
    477a:	je     47b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb60>
    477c:	lea    0x1(%rax),%rsi
    4780:	movl   $0xff800000,(%r12,%rax,4)
    4788:	lea    0x0(,%rax,4),%rdx
    4790:	cmp    %r14,%rsi
    4793:	jge    47b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb60>
    4795:	movl   $0xff800000,0x4(%r12,%rdx,1)
    479e:	add    $0x2,%rax
    47a2:	cmp    %r14,%rax
    47a5:	jge    47b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb60>
    47a7:	movl   $0xff800000,0x8(%r12,%rdx,1)
    47b0:	mov    0x138(%rsp),%rax
    47b8:	cmp    %rax,%r14
    47bb:	jle    4879 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc29>
    47c1:	vbroadcastss 0x0(%rip),%ymm11        # 47ca <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb7a>
    47ca:	vxorps %xmm2,%xmm2,%xmm2
    47ce:	vbroadcastss 0x0(%rip),%ymm10        # 47d7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb87>
    47d7:	vbroadcastss 0x0(%rip),%ymm9        # 47e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb90>
    47e0:	vbroadcastss 0x0(%rip),%ymm8        # 47e9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb99>
    47e9:	vbroadcastss 0x0(%rip),%ymm7        # 47f2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba2>
    47f2:	vbroadcastss 0x0(%rip),%ymm6        # 47fb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbab>
    47fb:	vbroadcastss 0x0(%rip),%ymm5        # 4804 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbb4>
    4804:	vbroadcastss 0x0(%rip),%ymm4        # 480d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbbd>
    480d:	vbroadcastss 0x0(%rip),%ymm3        # 4816 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbc6>
    4816:	vmovaps %ymm1,%ymm15
    481a:	vfmadd132ps (%r12,%rax,4),%ymm12,%ymm15
    4820:	vmaxps %ymm15,%ymm11,%ymm15
    4825:	vaddps %ymm10,%ymm15,%ymm14
    482a:	vaddps %ymm9,%ymm14,%ymm0
    482f:	vpslld $0x17,%ymm14,%ymm14
    4835:	vsubps %ymm0,%ymm15,%ymm15
    4839:	vmovaps %ymm8,%ymm0
    483d:	vfmadd132ps %ymm15,%ymm7,%ymm0
    4842:	vfmadd132ps %ymm15,%ymm6,%ymm0
    4847:	vfmadd132ps %ymm15,%ymm5,%ymm0
    484c:	vfmadd132ps %ymm15,%ymm4,%ymm0
    4851:	vfmadd132ps %ymm15,%ymm3,%ymm0
    4856:	vmulps %ymm14,%ymm0,%ymm0
    485b:	vaddps (%rbx,%rax,4),%ymm13,%ymm14
    4860:	vfmadd132ps %ymm0,%ymm2,%ymm14
    4865:	vmovups %ymm0,(%r12,%rax,4)
    486b:	vmovups %ymm14,(%rbx,%rax,4)
    4870:	add    $0x8,%rax
    4874:	cmp    %r14,%rax
    4877:	jl     4816 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbc6>
    4879:	addq   $0xd0,0x120(%rsp)
    4885:	add    $0x1,%r13
    4889:	add    $0x340,%r12
    4890:	add    $0x340,%rcx
    4897:	cmp    %r13,0x118(%rsp)
    489f:	jne    463b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x9eb>
    48a5:	mov    0xb0(%rsp),%rbx
    48ad:	mov    %r9,%rdi
    48b0:	mov    %r10,%rdx
    48b3:	mov    %r11,%rsi
    48b6:	mov    0xa8(%rsp),%r15
    48be:	mov    0xd8(%rsp),%rcx
    48c6:	sub    $0x30,%rdx
    48ca:	add    %rcx,0x140(%rsp)
    48d2:	add    $0xc0,%rdi
    48d9:	cmp    %rsi,0x158(%rsp)
    48e1:	jg     4178 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x528>
    48e7:	mov    0x158(%rsp),%rax
    48ef:	mov    0x170(%rsp),%rbx
    48f7:	movq   $0x0,0x138(%rsp)
    4903:	movq   $0x0,0x118(%rsp)
    490f:	lea    0x5(%rax),%rcx
    4913:	mov    %rbx,%r14
    4916:	mov    %rbx,%rdi
    4919:	mov    %rbx,%r9
    491c:	shl    $0x6,%r14
    4920:	shl    $0x7,%rdi
    4924:	mov    %r15,0x38(%rsp)
    4929:	movabs $0x2aaaaaaaaaaaaaab,%rax
    4933:	imul   %rcx
    4936:	mov    %rcx,%rax
    4939:	shl    $0x8,%r9
    493d:	mov    %r14,0xc0(%rsp)
    4945:	sar    $0x3f,%rax
    4949:	mov    %rdi,0x28(%rsp)
    494e:	mov    %r9,0x18(%rsp)
    4953:	sub    %rax,%rdx
    4956:	lea    (%rdx,%rdx,1),%rcx
    495a:	lea    0x2f(%rcx),%rax
    495e:	cqto
    4960:	idiv   %rcx
    4963:	mov    %rax,0x100(%rsp)
    496b:	mov    %rbx,%rax
    496e:	shl    $0x4,%rax
    4972:	lea    0x20(,%rax,4),%rcx
    497a:	mov    %rbx,%rax
    497d:	shl    $0x5,%rax
    4981:	mov    %rcx,0x30(%rsp)
    4986:	lea    0x20(,%rax,4),%rsi
    498e:	lea    (%rbx,%rbx,2),%rax
    4992:	mov    %rax,%rdx
    4995:	mov    %rax,%r8
    4998:	shl    $0x7,%rax
    499c:	mov    %rsi,0x20(%rsp)
    49a1:	shl    $0x4,%rdx
    49a5:	mov    %rax,0xd8(%rsp)
    49ad:	shl    $0x6,%r8
    49b1:	mov    0x100(%rsp),%rax
    49b9:	lea    0x20(,%rdx,4),%rdx
    49c1:	mov    %r8,0x10(%rsp)
    49c6:	mov    %rdx,0xf8(%rsp)
    49ce:	lea    0x20(,%r14,4),%rdx
    49d6:	mov    %rdx,0xf0(%rsp)
    49de:	lea    (%rbx,%rbx,4),%rdx
    49e2:	mov    %rdx,%rbx
    49e5:	shl    $0x4,%rdx
    49e9:	mov    %rax,0x130(%rsp)
    49f1:	mov    $0x62000,%eax
    49f6:	shl    $0x6,%rbx
    49fa:	sub    %r14,%rax
    49fd:	mov    %rbx,0xe0(%rsp)
    4a05:	lea    0x20(,%rdx,4),%rbx
    4a0d:	mov    %rbx,0xe8(%rsp)
    4a15:	mov    0x160(%rsp),%rbx
    4a1d:	mov    %rax,0xb0(%rsp)
    4a25:	lea    (%rbx,%r14,1),%rdx
    4a29:	mov    %rax,%rbx
    4a2c:	lea    (%rax,%rcx,1),%rax
    4a30:	mov    %rax,0xa8(%rsp)
    4a38:	lea    0x62000(%rdi),%rax
    4a3f:	mov    %rdx,%r13
    4a42:	sub    %r14,%rax
    4a45:	mov    %rdx,0xb8(%rsp)
    4a4d:	mov    %rax,0x80(%rsp)
    4a55:	lea    (%rbx,%rsi,1),%rax
    4a59:	mov    %rax,0x60(%rsp)
    4a5e:	lea    0x62000(%r8),%rax
    4a65:	sub    %r14,%rax
    4a68:	mov    %rax,0xa0(%rsp)
    4a70:	lea    0x62000(%r9),%rax
    4a77:	sub    %r14,%rax
    4a7a:	mov    %rax,0x40(%rsp)
    4a7f:	mov    0x138(%rsp),%rdx
    4a87:	cmp    %rdx,0x130(%rsp)
    4a8f:	jle    4c29 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xfd9>
    4a95:	mov    0x148(%rsp),%rax
    4a9d:	mov    0x150(%rsp),%r14
    4aa5:	lea    (%rax,%rdx,1),%rsi
    4aa9:	mov    0x128(%rsp),%rax
    4ab1:	mov    0x90(%r14),%r11
    4ab8:	lea    (%rax,%rdx,1),%rcx
    4abc:	jmp    4ad8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe88>
    4abe:	add    $0x1,%rdx
    4ac2:	add    $0x1,%rsi
    4ac6:	add    $0x1,%rcx
    4aca:	cmp    %rdx,0x130(%rsp)
    4ad2:	je     4c06 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xfb6>
    4ad8:	cmp    %r11,%rsi
    4adb:	jge    4ae7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe97>
    4add:	cmp    $0x2f,%rdx
    4ae1:	jle    4bad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf5d>
    4ae7:	cmp    %rcx,0x148(%rsp)
    4aef:	jle    4abe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe6e>
    4af1:	mov    0xa0(%r14),%rax
    4af8:	test   %rax,%rax
    4afb:	jle    4abe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe6e>
    4afd:	mov    0xc8(%r14),%r8
    4b04:	mov    0xc0(%r14),%rdi
    4b0b:	imul   %rcx,%r8
    4b0f:	lea    (%rdi,%r8,4),%r8
    4b13:	xor    %edi,%edi
    4b15:	add    $0x10,%rdi
    4b19:	prefetcht1 (%r8)
    4b1d:	add    $0x40,%r8
    4b21:	cmp    %rax,%rdi
    4b24:	jl     4b15 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xec5>
    4b26:	jmp    4abe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe6e>
    4b28:	vxorps %xmm2,%xmm2,%xmm2
    4b2c:	vmovaps %ymm2,%ymm3
    4b30:	vmovaps %ymm2,%ymm4
    4b34:	vmovaps %ymm2,%ymm5
    4b38:	vmovaps %ymm2,%ymm6
    4b3c:	vmovaps %ymm2,%ymm7
    4b40:	vmovaps %ymm2,%ymm8
    4b44:	vmovaps %ymm2,%ymm9
    4b48:	vmovaps %ymm2,%ymm10
    4b4c:	vmovaps %ymm2,%ymm11
    4b50:	vmovaps %ymm2,%ymm12
    4b54:	vmovaps %ymm2,%ymm13
    4b58:	jmp    449f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x84f>
    4b5d:	vxorps %xmm2,%xmm2,%xmm2
    4b61:	vmovaps %ymm2,%ymm3
    4b65:	vmovaps %ymm2,%ymm4
    4b69:	vmovaps %ymm2,%ymm5
    4b6d:	vmovaps %ymm2,%ymm6
    4b71:	vmovaps %ymm2,%ymm7
    4b75:	vmovaps %ymm2,%ymm8
    4b79:	vmovaps %ymm2,%ymm9
    4b7d:	vmovaps %ymm2,%ymm10
    4b81:	vmovaps %ymm2,%ymm11
    4b85:	vmovaps %ymm2,%ymm12
    4b89:	vmovaps %ymm2,%ymm13
    4b8d:	jmp    42df <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x68f>
    4b92:	mov    %r15,%rax
    4b95:	xor    %esi,%esi
    4b97:	jmp    4737 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xae7>
    4b9c:	mov    %rsi,%r14
    4b9f:	mov    %rsi,%rcx
    4ba2:	mov    $0x3,%r9d
    4ba8:	jmp    41af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x55f>
    4bad:	mov    0xa0(%r14),%rax
    4bb4:	test   %rax,%rax
    4bb7:	jle    4abe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe6e>
    4bbd:	mov    0x58(%r14),%r8
    4bc1:	mov    0x8(%r14),%rdi
    4bc5:	mov    (%r14),%r10
    4bc8:	imul   %rsi,%r8
    4bcc:	lea    (%rdi,%r8,4),%r8
    4bd0:	xor    %edi,%edi
    4bd2:	mov    0x50(%r14),%r9
    4bd6:	prefetcht1 (%r8)
    4bda:	add    $0x40,%r8
    4bde:	imul   %rsi,%r9
    4be2:	add    %rdi,%r9
    4be5:	add    $0x10,%rdi
    4be9:	prefetcht1 (%r10,%r9,4)
    4bee:	cmp    %rax,%rdi
    4bf1:	jl     4bd2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf82>
    4bf3:	cmp    %rcx,0x148(%rsp)
    4bfb:	jle    4abe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe6e>
    4c01:	jmp    4afd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xead>
    4c06:	mov    0x130(%rsp),%rax
    4c0e:	mov    0x100(%rsp),%rsi
    4c16:	mov    %rax,0x138(%rsp)
    4c1e:	add    %rsi,%rax
    4c21:	mov    %rax,0x130(%rsp)
    4c29:	cmpq   $0x0,0x168(%rsp)
    4c32:	jle    4e98 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1248>
    4c38:	mov    0xa8(%rsp),%rcx
    4c40:	mov    %r13,%rax
    4c43:	mov    %r13,0x8(%rsp)
    4c48:	lea    0x62000(%r13),%r12
    4c4f:	mov    0x80(%rsp),%rsi
    4c57:	mov    0xb0(%rsp),%r15
    4c5f:	lea    (%rcx,%r13,1),%rbx
    4c63:	mov    0x60(%rsp),%rcx
    4c68:	mov    0xc0(%rsp),%rdi
    4c70:	lea    (%rsi,%r13,1),%r11
    4c74:	mov    0xa0(%rsp),%rsi
    4c7c:	mov    0xe8(%rsp),%rdx
    4c84:	lea    (%rcx,%r13,1),%r10
    4c88:	mov    0xf8(%rsp),%rcx
    4c90:	sub    %rdi,%rax
    4c93:	mov    0xc8(%rsp),%r14
    4c9b:	lea    (%rsi,%r13,1),%r9
    4c9f:	mov    0xe0(%rsp),%rdi
    4ca7:	add    %r15,%rdx
    4caa:	lea    (%r15,%rcx,1),%rsi
    4cae:	mov    0x40(%rsp),%rcx
    4cb3:	add    %r13,%rdx
    4cb6:	add    %r13,%rsi
    4cb9:	lea    0x62000(%rax,%rdi,1),%rdi
    4cc1:	lea    (%rcx,%r13,1),%r8
    4cc5:	mov    0xf0(%rsp),%rcx
    4ccd:	add    %r15,%rcx
    4cd0:	xor    %r15d,%r15d
    4cd3:	add    %r13,%rcx
    4cd6:	mov    %r14,%r13
    4cd9:	cmpq   $0x0,0x178(%rsp)
    4ce2:	vmovups 0x62000(%rax),%ymm11
    4cea:	vmovups 0x62020(%rax),%ymm10
    4cf2:	vmovups (%r12),%ymm9
    4cf8:	vmovups (%rbx),%ymm8
    4cfc:	vmovups (%r11),%ymm7
    4d01:	vmovups (%r10),%ymm6
    4d06:	vmovups (%r9),%ymm5
    4d0b:	vmovups (%rsi),%ymm4
    4d0f:	vmovups (%r8),%ymm3
    4d14:	vmovups (%rcx),%ymm2
    4d18:	vmovups (%rdi),%ymm1
    4d1c:	vmovups (%rdx),%ymm0
    4d20:	jle    4e06 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x11b6>
    4d26:	mov    %r13,0x108(%rsp)
    4d2e:	mov    0x110(%rsp),%r14
    4d36:	movq   $0x0,0x120(%rsp)
    4d42:	mov    %rax,0x140(%rsp)
    4d4a:	nopw   0x0(%rax,%rax,1)
    4d50:	mov    0x108(%rsp),%rax
    4d58:	vbroadcastss (%r14),%ymm14
    4d5d:	add    $0x340,%r14
    4d64:	vmovups (%rax),%ymm13
    4d68:	vmovups 0x20(%rax),%ymm12
    4d6d:	vfmadd231ps %ymm13,%ymm14,%ymm11
    4d72:	vfmadd231ps %ymm12,%ymm14,%ymm10
    4d77:	vbroadcastss -0x33c(%r14),%ymm14
    4d80:	vfmadd231ps %ymm13,%ymm14,%ymm9
    4d85:	vfmadd231ps %ymm12,%ymm14,%ymm8
    4d8a:	vbroadcastss -0x338(%r14),%ymm14
    4d93:	vfmadd231ps %ymm13,%ymm14,%ymm7
    4d98:	vfmadd231ps %ymm12,%ymm14,%ymm6
    4d9d:	vbroadcastss -0x334(%r14),%ymm14
    4da6:	vfmadd231ps %ymm13,%ymm14,%ymm5
    4dab:	vfmadd231ps %ymm12,%ymm14,%ymm4
    4db0:	vbroadcastss -0x330(%r14),%ymm14
    4db9:	vfmadd231ps %ymm13,%ymm14,%ymm3
    4dbe:	vfmadd231ps %ymm12,%ymm14,%ymm2
    4dc3:	vbroadcastss -0x32c(%r14),%ymm14
    4dcc:	addq   $0x1,0x120(%rsp)
    4dd5:	addq   $0x40,0x108(%rsp)
    4dde:	mov    0x120(%rsp),%rax
    4de6:	vfmadd231ps %ymm13,%ymm14,%ymm1
    4deb:	vfmadd231ps %ymm12,%ymm14,%ymm0
    4df0:	cmp    %rax,0x178(%rsp)
    4df8:	jne    4d50 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1100>
    4dfe:	mov    0x140(%rsp),%rax
    4e06:	add    $0x1,%r15
    4e0a:	add    $0x40,%rax
    4e0e:	add    $0x40,%r12
    4e12:	add    $0x40,%rbx
    4e16:	add    $0x40,%r11
    4e1a:	add    $0x40,%r10
    4e1e:	add    $0x40,%r9
    4e22:	add    $0x40,%rsi
    4e26:	add    $0x40,%r8
    4e2a:	add    $0x40,%rcx
    4e2e:	add    $0x40,%rdi
    4e32:	add    $0x40,%rdx
    4e36:	vmovups %ymm11,0x61fc0(%rax)
    4e3e:	add    $0xc00,%r13
    4e45:	vmovups %ymm10,0x61fe0(%rax)
    4e4d:	vmovups %ymm9,-0x40(%r12)
    4e54:	vmovups %ymm8,-0x40(%rbx)
    4e59:	vmovups %ymm7,-0x40(%r11)
    4e5f:	vmovups %ymm6,-0x40(%r10)
    4e65:	vmovups %ymm5,-0x40(%r9)
    4e6b:	vmovups %ymm4,-0x40(%rsi)
    4e70:	vmovups %ymm3,-0x40(%r8)
    4e76:	vmovups %ymm2,-0x40(%rcx)
    4e7b:	vmovups %ymm1,-0x40(%rdi)
    4e80:	vmovups %ymm0,-0x40(%rdx)
    4e85:	cmp    %r15,0x170(%rsp)
    4e8d:	jg     4cd9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1089>
    4e93:	mov    0x8(%rsp),%r13
    4e98:	mov    0xd8(%rsp),%rcx
    4ea0:	addq   $0x6,0x118(%rsp)
    4ea9:	addq   $0x18,0x110(%rsp)
    4eb2:	mov    0x118(%rsp),%rax
    4eba:	add    %rcx,%r13
    4ebd:	cmp    %rax,0x158(%rsp)
    4ec5:	jg     4a7f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe2f>
    4ecb:	mov    0x160(%rsp),%rax
    4ed3:	mov    0xc0(%rsp),%r14
    4edb:	movq   $0x0,0x120(%rsp)
    4ee7:	mov    0x30(%rsp),%rcx
    4eec:	mov    0x28(%rsp),%rdi
    4ef1:	add    $0x9f400,%rax
    4ef7:	mov    0x20(%rsp),%rsi
    4efc:	mov    0x10(%rsp),%r8
    4f01:	mov    %rax,0x110(%rsp)
    4f09:	mov    $0x48000,%eax
    4f0e:	mov    0x18(%rsp),%r9
    4f13:	sub    %r14,%rax
    4f16:	mov    0x38(%rsp),%r13
    4f1b:	mov    0x130(%rsp),%rbx
    4f23:	mov    %rax,%rdx
    4f26:	mov    %rax,0x108(%rsp)
    4f2e:	lea    (%rax,%rcx,1),%rax
    4f32:	mov    %rax,0xc8(%rsp)
    4f3a:	lea    0x48000(%rdi),%rax
    4f41:	sub    %r14,%rax
    4f44:	mov    %r13,0x60(%rsp)
    4f49:	mov    0xb8(%rsp),%r13
    4f51:	mov    %rax,0xc0(%rsp)
    4f59:	lea    (%rdx,%rsi,1),%rax
    4f5d:	mov    0x138(%rsp),%rdx
    4f65:	mov    %rax,0xb0(%rsp)
    4f6d:	lea    0x48000(%r8),%rax
    4f74:	sub    %r14,%rax
    4f77:	mov    %r14,0xb8(%rsp)
    4f7f:	mov    %rax,0xa8(%rsp)
    4f87:	lea    0x48000(%r9),%rax
    4f8e:	sub    %r14,%rax
    4f91:	mov    %rax,0x80(%rsp)
    4f99:	cmp    %rdx,%rbx
    4f9c:	jle    5034 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x13e4>
    4fa2:	mov    0x148(%rsp),%rax
    4faa:	mov    0x150(%rsp),%r14
    4fb2:	lea    (%rax,%rdx,1),%rsi
    4fb6:	mov    0x128(%rsp),%rax
    4fbe:	mov    0x90(%r14),%r10
    4fc5:	lea    (%rax,%rdx,1),%rcx
    4fc9:	jmp    4fdc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x138c>
    4fcb:	add    $0x1,%rdx
    4fcf:	add    $0x1,%rsi
    4fd3:	add    $0x1,%rcx
    4fd7:	cmp    %rdx,%rbx
    4fda:	je     502c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x13dc>
    4fdc:	cmp    $0x2f,%rdx
    4fe0:	jg     4feb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x139b>
    4fe2:	cmp    %r10,%rsi
    4fe5:	jl     52f6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x16a6>
    4feb:	cmp    %rcx,0x148(%rsp)
    4ff3:	jle    4fcb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137b>
    4ff5:	mov    0xa0(%r14),%rax
    4ffc:	test   %rax,%rax
    4fff:	jle    4fcb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137b>
    5001:	mov    0xc8(%r14),%r8
    5008:	mov    0xc0(%r14),%rdi
    500f:	imul   %rcx,%r8
    5013:	lea    (%rdi,%r8,4),%r8
    5017:	xor    %edi,%edi
    5019:	add    $0x10,%rdi
    501d:	prefetcht1 (%r8)
    5021:	add    $0x40,%r8
    5025:	cmp    %rdi,%rax
    5028:	jg     5019 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x13c9>
    502a:	jmp    4fcb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137b>
    502c:	mov    %rbx,0x138(%rsp)
    5034:	cmpq   $0x0,0x168(%rsp)
    503d:	jle    52ab <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x165b>
    5043:	mov    0xc0(%rsp),%rsi
    504b:	mov    0x108(%rsp),%r15
    5053:	mov    %r13,%rax
    5056:	mov    %r13,0xa0(%rsp)
    505e:	mov    0xb0(%rsp),%rcx
    5066:	mov    0xf8(%rsp),%rdx
    506e:	lea    0x48000(%r13),%r12
    5075:	lea    (%rsi,%r13,1),%r11
    5079:	mov    0xa8(%rsp),%rsi
    5081:	mov    0xb8(%rsp),%rdi
    5089:	lea    (%rcx,%r13,1),%r10
    508d:	mov    0x80(%rsp),%rcx
    5095:	mov    0xc8(%rsp),%rbx
    509d:	lea    (%rsi,%r13,1),%r9
    50a1:	lea    (%r15,%rdx,1),%rsi
    50a5:	sub    %rdi,%rax
    50a8:	mov    0xf0(%rsp),%rdx
    50b0:	lea    (%rcx,%r13,1),%r8
    50b4:	mov    0xe0(%rsp),%rdi
    50bc:	add    %r13,%rbx
    50bf:	add    %r13,%rsi
    50c2:	lea    (%r15,%rdx,1),%rcx
    50c6:	mov    0xe8(%rsp),%rdx
    50ce:	mov    0xd0(%rsp),%r14
    50d6:	add    %r13,%rcx
    50d9:	lea    0x48000(%rax,%rdi,1),%rdi
    50e1:	add    %r15,%rdx
    50e4:	xor    %r15d,%r15d
    50e7:	add    %r13,%rdx
    50ea:	mov    %r14,%r13
    50ed:	cmpq   $0x0,0x178(%rsp)
    50f6:	vmovups 0x48000(%rax),%ymm11
    50fe:	vmovups 0x48020(%rax),%ymm10
    5106:	vmovups (%r12),%ymm9
    510c:	vmovups (%rbx),%ymm8
    5110:	vmovups (%r11),%ymm7
    5115:	vmovups (%r10),%ymm6
    511a:	vmovups (%r9),%ymm5
    511f:	vmovups (%rsi),%ymm4
    5123:	vmovups (%r8),%ymm3
    5128:	vmovups (%rcx),%ymm2
    512c:	vmovups (%rdi),%ymm1
    5130:	vmovups (%rdx),%ymm0
    5134:	jle    5216 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x15c6>
    513a:	mov    %r13,0x118(%rsp)
    5142:	mov    0x110(%rsp),%r14
    514a:	movq   $0x0,0x130(%rsp)
    5156:	mov    %rax,0x140(%rsp)
    515e:	xchg   %ax,%ax
    5160:	mov    0x118(%rsp),%rax
    5168:	vbroadcastss (%r14),%ymm14
    516d:	add    $0x340,%r14
    5174:	vmovups (%rax),%ymm13
    5178:	vmovups 0x20(%rax),%ymm12
    517d:	vfmadd231ps %ymm13,%ymm14,%ymm11
    5182:	vfmadd231ps %ymm12,%ymm14,%ymm10
    5187:	vbroadcastss -0x33c(%r14),%ymm14
    5190:	vfmadd231ps %ymm13,%ymm14,%ymm9
    5195:	vfmadd231ps %ymm12,%ymm14,%ymm8
    519a:	vbroadcastss -0x338(%r14),%ymm14
    51a3:	vfmadd231ps %ymm13,%ymm14,%ymm7
    51a8:	vfmadd231ps %ymm12,%ymm14,%ymm6
    51ad:	vbroadcastss -0x334(%r14),%ymm14
    51b6:	vfmadd231ps %ymm13,%ymm14,%ymm5
    51bb:	vfmadd231ps %ymm12,%ymm14,%ymm4
    51c0:	vbroadcastss -0x330(%r14),%ymm14
    51c9:	vfmadd231ps %ymm13,%ymm14,%ymm3
    51ce:	vfmadd231ps %ymm12,%ymm14,%ymm2
    51d3:	vbroadcastss -0x32c(%r14),%ymm14
    51dc:	addq   $0x1,0x130(%rsp)
    51e5:	addq   $0x40,0x118(%rsp)
    51ee:	mov    0x130(%rsp),%rax
    51f6:	vfmadd231ps %ymm13,%ymm14,%ymm1
    51fb:	vfmadd231ps %ymm12,%ymm14,%ymm0
    5200:	cmp    %rax,0x178(%rsp)
    5208:	jne    5160 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1510>
    520e:	mov    0x140(%rsp),%rax
    5216:	add    $0x1,%r15
    521a:	add    $0x40,%rax
    521e:	add    $0x40,%r12
    5222:	add    $0x40,%rbx
    5226:	add    $0x40,%r11
    522a:	add    $0x40,%r10
    522e:	add    $0x40,%r9
    5232:	add    $0x40,%rsi
    5236:	add    $0x40,%r8
    523a:	add    $0x40,%rcx
    523e:	add    $0x40,%rdi
    5242:	add    $0x40,%rdx
    5246:	vmovups %ymm11,0x47fc0(%rax)
    524e:	add    $0xc00,%r13
    5255:	vmovups %ymm10,0x47fe0(%rax)
    525d:	vmovups %ymm9,-0x40(%r12)
    5264:	vmovups %ymm8,-0x40(%rbx)
    5269:	vmovups %ymm7,-0x40(%r11)
    526f:	vmovups %ymm6,-0x40(%r10)
    5275:	vmovups %ymm5,-0x40(%r9)
    527b:	vmovups %ymm4,-0x40(%rsi)
    5280:	vmovups %ymm3,-0x40(%r8)
    5286:	vmovups %ymm2,-0x40(%rcx)
    528b:	vmovups %ymm1,-0x40(%rdi)
    5290:	vmovups %ymm0,-0x40(%rdx)
    5295:	cmp    %r15,0x170(%rsp)
    529d:	jg     50ed <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x149d>
    52a3:	mov    0xa0(%rsp),%r13
    52ab:	mov    0xd8(%rsp),%rsi
    52b3:	addq   $0x6,0x120(%rsp)
    52bc:	addq   $0x18,0x110(%rsp)
    52c5:	mov    0x120(%rsp),%rax
    52cd:	add    %rsi,%r13
    52d0:	cmp    %rax,0x158(%rsp)
    52d8:	jle    534f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x16ff>
    52da:	mov    0x138(%rsp),%rsi
    52e2:	mov    0x100(%rsp),%rax
    52ea:	mov    %rsi,%rdx
    52ed:	lea    (%rax,%rsi,1),%rbx
    52f1:	jmp    4f99 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1349>
    52f6:	mov    0xa0(%r14),%rax
    52fd:	test   %rax,%rax
    5300:	jle    4fcb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137b>
    5306:	mov    0x58(%r14),%r8
    530a:	mov    0x8(%r14),%rdi
    530e:	mov    (%r14),%r11
    5311:	imul   %rsi,%r8
    5315:	lea    (%rdi,%r8,4),%r8
    5319:	xor    %edi,%edi
    531b:	mov    0x50(%r14),%r9
    531f:	prefetcht1 (%r8)
    5323:	add    $0x40,%r8
    5327:	imul   %rsi,%r9
    532b:	add    %rdi,%r9
    532e:	add    $0x10,%rdi
    5332:	prefetcht1 (%r11,%r9,4)
    5337:	cmp    %rax,%rdi
    533a:	jl     531b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x16cb>
    533c:	cmp    %rcx,0x148(%rsp)
    5344:	jle    4fcb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137b>
    534a:	jmp    5001 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x13b1>
    534f:	mov    0x60(%rsp),%r13
    5354:	mov    0x170(%rsp),%rax
    535c:	shl    $0x4,%rax
    5360:	cmpq   $0x0,0x168(%rsp)
    5369:	jle    5608 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x19b8>
    536f:	mov    0x170(%rsp),%rbx
    5377:	lea    0x20(,%rax,4),%r15
    537f:	mov    %rbx,%rsi
    5382:	lea    (%rbx,%rbx,2),%rdx
    5386:	shl    $0x6,%rsi
    538a:	mov    %rsi,%r8
    538d:	mov    %rbx,%rsi
    5390:	shl    $0x7,%rsi
    5394:	mov    %rsi,0x150(%rsp)
    539c:	mov    %rbx,%rsi
    539f:	shl    $0x5,%rsi
    53a3:	mov    %rsi,%rcx
    53a6:	lea    0x20(,%rsi,4),%r14
    53ae:	mov    %rbx,%rsi
    53b1:	mov    %rdx,%rbx
    53b4:	shl    $0x4,%rdx
    53b8:	shl    $0x6,%rbx
    53bc:	lea    0x20(,%rdx,4),%r12
    53c4:	lea    (%rsi,%rsi,4),%rdx
    53c8:	mov    %rbx,0x140(%rsp)
    53d0:	mov    %rsi,%rbx
    53d3:	mov    %rdx,%rsi
    53d6:	shl    $0x8,%rbx
    53da:	shl    $0x6,%rsi
    53de:	shl    $0x4,%rdx
    53e2:	mov    %rbx,0x148(%rsp)
    53ea:	cmpq   $0x0,0x178(%rsp)
    53f3:	mov    %rsi,0x138(%rsp)
    53fb:	lea    0x20(,%r8,4),%rbx
    5403:	lea    0x20(,%rdx,4),%r9
    540b:	jle    5608 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x19b8>
    5411:	mov    0x160(%rsp),%rsi
    5419:	add    %rax,%rcx
    541c:	mov    %r13,0x128(%rsp)
    5424:	lea    0x0(,%rcx,8),%rax
    542c:	mov    0x158(%rsp),%r13
    5434:	lea    0x9f400(%rsi),%rcx
    543b:	mov    %rax,0x160(%rsp)
    5443:	xor    %eax,%eax
    5445:	lea    0xa9004(%rsi),%rdx
    544c:	mov    %rcx,0x130(%rsp)
    5454:	lea    0x30000(%rsi),%rdi
    545b:	mov    0x130(%rsp),%rsi
    5463:	mov    %rdx,%r11
    5466:	movq   $0x0,0x178(%rsp)
    5472:	mov    %rsi,0x168(%rsp)
    547a:	test   %r13,%r13
    547d:	jle    561a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x19ca>
    5483:	vxorps %xmm3,%xmm3,%xmm3
    5487:	mov    0x168(%rsp),%rcx
    548f:	mov    %rdi,%rsi
    5492:	xor    %r10d,%r10d
    5495:	vmovaps %ymm3,%ymm4
    5499:	vmovaps %ymm3,%ymm5
    549d:	vmovaps %ymm3,%ymm6
    54a1:	vmovaps %ymm3,%ymm7
    54a5:	vmovaps %ymm3,%ymm8
    54a9:	vmovaps %ymm3,%ymm9
    54ad:	vmovaps %ymm3,%ymm10
    54b1:	vmovaps %ymm3,%ymm11
    54b5:	vmovaps %ymm3,%ymm12
    54b9:	vmovaps %ymm3,%ymm13
    54bd:	vmovaps %ymm3,%ymm14
    54c1:	vmovups (%rsi),%ymm1
    54c5:	add    $0x1,%r10
    54c9:	add    $0x40,%rsi
    54cd:	add    $0x4,%rcx
    54d1:	vmovups -0x20(%rsi),%ymm0
    54d6:	vbroadcastss -0x4(%rcx),%ymm2
    54dc:	vfmadd231ps %ymm1,%ymm2,%ymm14
    54e1:	vfmadd231ps %ymm0,%ymm2,%ymm13
    54e6:	vbroadcastss 0x33c(%rcx),%ymm2
    54ef:	vfmadd231ps %ymm1,%ymm2,%ymm12
    54f4:	vfmadd231ps %ymm0,%ymm2,%ymm11
    54f9:	vbroadcastss 0x67c(%rcx),%ymm2
    5502:	vfmadd231ps %ymm1,%ymm2,%ymm10
    5507:	vfmadd231ps %ymm0,%ymm2,%ymm9
    550c:	vbroadcastss 0x9bc(%rcx),%ymm2
    5515:	vfmadd231ps %ymm1,%ymm2,%ymm8
    551a:	vfmadd231ps %ymm0,%ymm2,%ymm7
    551f:	vbroadcastss 0xcfc(%rcx),%ymm2
    5528:	vfmadd231ps %ymm1,%ymm2,%ymm6
    552d:	vfmadd231ps %ymm0,%ymm2,%ymm5
    5532:	vbroadcastss 0x103c(%rcx),%ymm2
    553b:	vfmadd231ps %ymm1,%ymm2,%ymm4
    5540:	vfmadd231ps %ymm0,%ymm2,%ymm3
    5545:	cmp    %r10,%r13
    5548:	jne    54c1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1871>
    554e:	mov    0x150(%rsp),%rcx
    5556:	vmovups %ymm14,(%r11)
    555b:	mov    0x140(%rsp),%rsi
    5563:	vmovups %ymm13,0x20(%r11)
    5569:	vmovups %ymm12,(%r11,%r8,1)
    556f:	vmovups %ymm11,(%r11,%r15,1)
    5575:	vmovups %ymm10,(%r11,%rcx,1)
    557b:	mov    0x148(%rsp),%rcx
    5583:	vmovups %ymm9,(%r11,%r14,1)
    5589:	vmovups %ymm8,(%r11,%rsi,1)
    558f:	mov    0x138(%rsp),%rsi
    5597:	vmovups %ymm7,(%r11,%r12,1)
    559d:	vmovups %ymm6,(%r11,%rcx,1)
    55a3:	mov    0x160(%rsp),%rcx
    55ab:	vmovups %ymm5,(%r11,%rbx,1)
    55b1:	addq   $0x1,0x178(%rsp)
    55ba:	vmovups %ymm4,(%r11,%rsi,1)
    55c0:	mov    0x178(%rsp),%rsi
    55c8:	vmovups %ymm3,(%r11,%r9,1)
    55ce:	add    %rcx,%r11
    55d1:	addq   $0x1380,0x168(%rsp)
    55dd:	cmp    %rsi,0x128(%rsp)
    55e5:	jg     547a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x182a>
    55eb:	add    $0x1,%rax
    55ef:	add    $0x40,%rdx
    55f3:	add    $0x3000,%rdi
    55fa:	cmp    %rax,0x170(%rsp)
    5602:	jg     545b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x180b>
    5608:	vzeroupper
    560b:	lea    -0x28(%rbp),%rsp
    560f:	pop    %rbx
    5610:	pop    %r12
    5612:	pop    %r13
    5614:	pop    %r14
    5616:	pop    %r15
    5618:	pop    %rbp
    5619:	ret
    561a:	vxorps %xmm3,%xmm3,%xmm3
    561e:	vmovaps %ymm3,%ymm4
    5622:	vmovaps %ymm3,%ymm5
    5626:	vmovaps %ymm3,%ymm6
    562a:	vmovaps %ymm3,%ymm7
    562e:	vmovaps %ymm3,%ymm8
    5632:	vmovaps %ymm3,%ymm9
    5636:	vmovaps %ymm3,%ymm10
    563a:	vmovaps %ymm3,%ymm11
    563e:	vmovaps %ymm3,%ymm12
    5642:	vmovaps %ymm3,%ymm13
    5646:	vmovaps %ymm3,%ymm14
    564a:	jmp    554e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x18fe>
    564f:	cmp    %r9,0x178(%rsp)
    5657:	jge    410b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4bb>
    565d:	cmpq   $0x0,0x168(%rsp)
    5666:	jg     3dc4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x174>
    566c:	test   %r9,%r9
    566f:	jg     3f6e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x31e>
    5675:	cmpq   $0x0,0x158(%rsp)
    567e:	jg     411a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4ca>
    5684:	jmp    560b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x19bb>
    5686:	cs nopw 0x0(%rax,%rax,1)
    5690:	mov    0x150(%rsp),%rbx
    5698:	mov    0x50(%rbx),%rax
    569c:	mov    (%rbx),%rdx
    569f:	jmp    3e4f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1ff>
    56a4:	cmp    %r15,0x178(%rsp)
    56ac:	jge    410b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4bb>
    56b2:	cmpq   $0x0,0x168(%rsp)
    56bb:	jg     3f09 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x2b9>
    56c1:	jmp    566c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a1c>
    56c3:	test   %r9,%r9
    56c6:	jg     3f8b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x33b>
    56cc:	jmp    410b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4bb>
    56d1:	vmovups %ymm0,0x40(%rdx)
    56d6:	cmp    $0x3,%rcx
    56da:	je     405f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x40f>
    56e0:	vmovups %ymm0,0x60(%rdx)
    56e5:	cmp    $0x4,%rcx
    56e9:	je     405f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x40f>
    56ef:	vmovups %ymm0,0x80(%rdx)
    56f7:	cmp    $0x5,%rcx
    56fb:	je     405f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x40f>
    5701:	vmovups %ymm0,0xa0(%rdx)
    5709:	jmp    405f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x40f>
    570e:	mov    %rax,%rdx
    5711:	xor    %ecx,%ecx
    5713:	lea    0x0(,%rax,4),%r8
    571b:	jmp    4070 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x420>
    5720:	test   %r9,%r9
    5723:	jg     3f8b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x33b>
    5729:	jmp    5675 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1a25>
    572e:	xchg   %ax,%ax

0000000000005730 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)>:
    5730:	lea    0x8(%rsp),%r10
    5735:	and    $0xffffffffffffffc0,%rsp
    5739:	push   -0x8(%r10)
    573d:	push   %rbp
    573e:	mov    %rsp,%rbp
    5741:	push   %r15
    5743:	push   %r14
    5745:	push   %r13
    5747:	push   %r12
    5749:	push   %r10
    574b:	push   %rbx
    574c:	sub    $0xa80,%rsp
    5753:	mov    %rdx,-0xa78(%rbp)
    575a:	mov    0xa0(%rdi),%r14
    5761:	cmp    %rdx,%rsi
    5764:	jge    6c24 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14f4>
    576a:	lea    -0x1(%r14),%rbx
    576e:	mov    %r14,%r8
    5771:	mov    %rdi,%r12
    5774:	mov    %rsi,%r13
    5777:	lea    0x0(,%r14,4),%rax
    577f:	shr    $0x3,%rbx
    5783:	and    $0xf,%r8d
    5787:	mov    %rax,-0xa80(%rbp)
    578e:	add    $0x1,%rbx
    5792:	nopw   0x0(%rax,%rax,1)
    5798:	mov    0x78(%r12),%rdx
    579d:	mov    0x80(%r12),%rsi
    57a5:	mov    0x88(%r12),%rax
    57ad:	mov    0x38(%r12),%r10
    57b2:	imul   %r13,%rdx
    57b6:	mov    0x40(%r12),%r11
    57bb:	mov    0x48(%r12),%r9
    57c0:	imul   %r13,%rsi
    57c4:	imul   %r13,%rax
    57c8:	lea    (%r10,%rdx,4),%rcx
    57cc:	lea    (%r11,%rsi,4),%r15
    57d0:	lea    (%r9,%rax,4),%rdi
    57d4:	cmp    %r13,0x90(%r12)
    57dc:	jle    6c3c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x150c>
    57e2:	mov    0x50(%r12),%rdx
    57e7:	mov    (%r12),%rax
    57eb:	imul   %r13,%rdx
    57ef:	test   %r14,%r14
    57f2:	jle    6e97 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1767>
    57f8:	lea    (%rax,%rdx,4),%rax
    57fc:	vmovups (%rax),%ymm6
    5800:	vmovaps %ymm6,-0xa30(%rbp)
    5808:	cmp    $0x1,%rbx
    580c:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    5812:	vmovups 0x20(%rax),%ymm5
    5817:	vmovaps %ymm5,-0xa10(%rbp)
    581f:	cmp    $0x2,%rbx
    5823:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    5829:	vmovups 0x40(%rax),%ymm6
    582e:	vmovaps %ymm6,-0x9f0(%rbp)
    5836:	cmp    $0x3,%rbx
    583a:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    5840:	vmovups 0x60(%rax),%ymm5
    5845:	vmovaps %ymm5,-0x9d0(%rbp)
    584d:	cmp    $0x4,%rbx
    5851:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    5857:	vmovups 0x80(%rax),%ymm7
    585f:	vmovaps %ymm7,-0x9b0(%rbp)
    5867:	cmp    $0x5,%rbx
    586b:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    5871:	vmovups 0xa0(%rax),%ymm5
    5879:	vmovaps %ymm5,-0x990(%rbp)
    5881:	cmp    $0x6,%rbx
    5885:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    588b:	vmovups 0xc0(%rax),%ymm6
    5893:	vmovaps %ymm6,-0x970(%rbp)
    589b:	cmp    $0x7,%rbx
    589f:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    58a5:	vmovups 0xe0(%rax),%ymm7
    58ad:	vmovaps %ymm7,-0x950(%rbp)
    58b5:	cmp    $0x8,%rbx
    58b9:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    58bf:	vmovups 0x100(%rax),%ymm6
    58c7:	vmovaps %ymm6,-0x930(%rbp)
    58cf:	cmp    $0x9,%rbx
    58d3:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    58d9:	vmovups 0x120(%rax),%ymm6
    58e1:	vmovaps %ymm6,-0x910(%rbp)
    58e9:	cmp    $0xa,%rbx
    58ed:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    58f3:	vmovups 0x140(%rax),%ymm3
    58fb:	vmovaps %ymm3,-0x8f0(%rbp)
    5903:	cmp    $0xb,%rbx
    5907:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    5909:	vmovups 0x160(%rax),%ymm6
    5911:	vmovaps %ymm6,-0x8d0(%rbp)
    5919:	cmp    $0xc,%rbx
    591d:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    591f:	vmovups 0x180(%rax),%ymm7
    5927:	vmovaps %ymm7,-0x8b0(%rbp)
    592f:	cmp    $0xd,%rbx
    5933:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    5935:	vmovups 0x1a0(%rax),%ymm7
    593d:	vmovaps %ymm7,-0x890(%rbp)
    5945:	cmp    $0xe,%rbx
    5949:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    594b:	vmovups 0x1c0(%rax),%ymm3
    5953:	vmovaps %ymm3,-0x870(%rbp)
    595b:	cmp    $0xf,%rbx
    595f:	je     5978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x248>
    5961:	vmovups 0x1e0(%rax),%ymm4
    5969:	vmovaps %ymm4,-0x850(%rbp)
    5971:	nopl   0x0(%rax)
    5978:	test   %r8,%r8
    597b:	je     6ea9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1779>
    5981:	mov    %r14,%rax
    5984:	lea    -0xa30(%rbp),%rdx
    598b:	nopl   0x0(%rax,%rax,1)
    5990:	movl   $0x0,(%rdx,%rax,4)
    5997:	add    $0x1,%rax
    599b:	test   $0xf,%al
    599d:	jne    5990 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x260>
    599f:	mov    0x70(%r12),%rdx
    59a4:	mov    0x20(%r12),%rax
    59a9:	imul   %r13,%rdx
    59ad:	test   %r14,%r14
    59b0:	jle    6ebc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x178c>
    59b6:	lea    (%rax,%rdx,4),%rax
    59ba:	vmovups (%rax),%ymm7
    59be:	vmovaps %ymm7,-0x830(%rbp)
    59c6:	cmp    $0x1,%rbx
    59ca:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    59d0:	vmovups 0x20(%rax),%ymm5
    59d5:	vmovaps %ymm5,-0x810(%rbp)
    59dd:	cmp    $0x2,%rbx
    59e1:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    59e7:	vmovups 0x40(%rax),%ymm7
    59ec:	vmovaps %ymm7,-0x7f0(%rbp)
    59f4:	cmp    $0x3,%rbx
    59f8:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    59fe:	vmovups 0x60(%rax),%ymm6
    5a03:	vmovaps %ymm6,-0x7d0(%rbp)
    5a0b:	cmp    $0x4,%rbx
    5a0f:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5a15:	vmovups 0x80(%rax),%ymm7
    5a1d:	vmovaps %ymm7,-0x7b0(%rbp)
    5a25:	cmp    $0x5,%rbx
    5a29:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5a2f:	vmovups 0xa0(%rax),%ymm5
    5a37:	vmovaps %ymm5,-0x790(%rbp)
    5a3f:	cmp    $0x6,%rbx
    5a43:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5a49:	vmovups 0xc0(%rax),%ymm6
    5a51:	vmovaps %ymm6,-0x770(%rbp)
    5a59:	cmp    $0x7,%rbx
    5a5d:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5a63:	vmovups 0xe0(%rax),%ymm7
    5a6b:	vmovaps %ymm7,-0x750(%rbp)
    5a73:	cmp    $0x8,%rbx
    5a77:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5a7d:	vmovups 0x100(%rax),%ymm7
    5a85:	vmovaps %ymm7,-0x730(%rbp)
    5a8d:	cmp    $0x9,%rbx
    5a91:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5a97:	vmovups 0x120(%rax),%ymm4
    5a9f:	vmovaps %ymm4,-0x710(%rbp)
    5aa7:	cmp    $0xa,%rbx
    5aab:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5ab1:	vmovups 0x140(%rax),%ymm3
    5ab9:	vmovaps %ymm3,-0x6f0(%rbp)
    5ac1:	cmp    $0xb,%rbx
    5ac5:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5ac7:	vmovups 0x160(%rax),%ymm4
    5acf:	vmovaps %ymm4,-0x6d0(%rbp)
    5ad7:	cmp    $0xc,%rbx
    5adb:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5add:	vmovups 0x180(%rax),%ymm5
    5ae5:	vmovaps %ymm5,-0x6b0(%rbp)
    5aed:	cmp    $0xd,%rbx
    5af1:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5af3:	vmovups 0x1a0(%rax),%ymm5
    5afb:	vmovaps %ymm5,-0x690(%rbp)
    5b03:	cmp    $0xe,%rbx
    5b07:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5b09:	vmovups 0x1c0(%rax),%ymm7
    5b11:	vmovaps %ymm7,-0x670(%rbp)
    5b19:	cmp    $0xf,%rbx
    5b1d:	je     5b30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x400>
    5b1f:	vmovups 0x1e0(%rax),%ymm3
    5b27:	vmovaps %ymm3,-0x650(%rbp)
    5b2f:	nop
    5b30:	test   %r8,%r8
    5b33:	je     5b4f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x41f>
    5b35:	mov    %r14,%rax
    5b38:	lea    -0x830(%rbp),%rdx
    5b3f:	nop
    5b40:	movl   $0x0,(%rdx,%rax,4)
    5b47:	add    $0x1,%rax
    5b4b:	test   $0xf,%al
    5b4d:	jne    5b40 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x410>
    5b4f:	test   %r14,%r14
    5b52:	jle    6ea0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1770>
    5b58:	vxorps %xmm0,%xmm0,%xmm0
    5b5c:	vmovaps -0xa30(%rbp),%ymm1
    5b64:	vmovaps -0xa10(%rbp),%ymm6
    5b6c:	vfmadd132ps -0x830(%rbp),%ymm0,%ymm1
    5b75:	vfmadd231ps -0x810(%rbp),%ymm6,%ymm0
    5b7e:	vmovaps %ymm1,-0x230(%rbp)
    5b86:	vmovaps %ymm0,-0x210(%rbp)
    5b8e:	cmp    $0x10,%r14
    5b92:	jle    5d2a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5fa>
    5b98:	vmovaps -0x9f0(%rbp),%ymm2
    5ba0:	vmovaps -0x9d0(%rbp),%ymm5
    5ba8:	vfmadd231ps -0x7f0(%rbp),%ymm2,%ymm1
    5bb1:	vfmadd231ps -0x7d0(%rbp),%ymm5,%ymm0
    5bba:	vmovaps %ymm1,-0x230(%rbp)
    5bc2:	vmovaps %ymm0,-0x210(%rbp)
    5bca:	cmp    $0x20,%r14
    5bce:	jle    5d2a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5fa>
    5bd4:	vmovaps -0x9b0(%rbp),%ymm6
    5bdc:	vmovaps -0x990(%rbp),%ymm2
    5be4:	vfmadd231ps -0x7b0(%rbp),%ymm6,%ymm1
    5bed:	vfmadd231ps -0x790(%rbp),%ymm2,%ymm0
    5bf6:	vmovaps %ymm1,-0x230(%rbp)
    5bfe:	vmovaps %ymm0,-0x210(%rbp)
    5c06:	cmp    $0x30,%r14
    5c0a:	jle    5d2a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5fa>
    5c10:	vmovaps -0x970(%rbp),%ymm5
    5c18:	vmovaps -0x950(%rbp),%ymm6
    5c20:	vfmadd231ps -0x770(%rbp),%ymm5,%ymm1
    5c29:	vfmadd231ps -0x750(%rbp),%ymm6,%ymm0
    5c32:	vmovaps %ymm1,-0x230(%rbp)
    5c3a:	vmovaps %ymm0,-0x210(%rbp)
    5c42:	cmp    $0x40,%r14
    5c46:	jle    5d2a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5fa>
    5c4c:	vmovaps -0x930(%rbp),%ymm7
    5c54:	vmovaps -0x910(%rbp),%ymm3
    5c5c:	vfmadd231ps -0x730(%rbp),%ymm7,%ymm1
    5c65:	vfmadd231ps -0x710(%rbp),%ymm3,%ymm0
    5c6e:	vmovaps %ymm1,-0x230(%rbp)
    5c76:	vmovaps %ymm0,-0x210(%rbp)
    5c7e:	cmp    $0x50,%r14
    5c82:	jle    5d2a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5fa>
    5c88:	vmovaps -0x8f0(%rbp),%ymm4
    5c90:	vmovaps -0x8d0(%rbp),%ymm2
    5c98:	vfmadd231ps -0x6f0(%rbp),%ymm4,%ymm1
    5ca1:	vfmadd231ps -0x6d0(%rbp),%ymm2,%ymm0
    5caa:	vmovaps %ymm1,-0x230(%rbp)
    5cb2:	vmovaps %ymm0,-0x210(%rbp)
    5cba:	cmp    $0x60,%r14
    5cbe:	jle    5d2a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5fa>
    5cc0:	vmovaps -0x8b0(%rbp),%ymm5
    5cc8:	vmovaps -0x890(%rbp),%ymm6
    5cd0:	vfmadd231ps -0x6b0(%rbp),%ymm5,%ymm1
    5cd9:	vfmadd231ps -0x690(%rbp),%ymm6,%ymm0
    5ce2:	vmovaps %ymm1,-0x230(%rbp)
    5cea:	vmovaps %ymm0,-0x210(%rbp)
    5cf2:	cmp    $0x70,%r14
    5cf6:	jle    5d2a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5fa>
    5cf8:	vmovaps -0x870(%rbp),%ymm7
    5d00:	vmovaps -0x850(%rbp),%ymm3
    5d08:	vfmadd231ps -0x670(%rbp),%ymm7,%ymm1
    5d11:	vfmadd231ps -0x650(%rbp),%ymm3,%ymm0
    5d1a:	vmovaps %ymm1,-0x230(%rbp)
    5d22:	vmovaps %ymm0,-0x210(%rbp)
    5d2a:	vmovaps -0x210(%rbp),%ymm7
    5d32:	vaddps -0x230(%rbp),%ymm7,%ymm1
    5d3a:	vextractf128 $0x1,%ymm1,%xmm0
    5d40:	mov    0x30(%r12),%rdx
    5d45:	lea    0x0(,%r13,4),%rax
    5d4d:	vaddps %xmm1,%xmm0,%xmm0
    5d51:	vmovhlps %xmm0,%xmm0,%xmm1
    5d55:	vaddps %xmm1,%xmm0,%xmm0
    5d59:	vmovshdup %xmm0,%xmm1
    5d5d:	vaddss %xmm1,%xmm0,%xmm0
    5d61:	vmovaps %xmm0,%xmm1
    5d65:	test   %rdx,%rdx
    5d68:	je     5d70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x640>
    5d6a:	vsubss (%rdx,%r13,4),%xmm0,%xmm1
    5d70:	mov    0x28(%r12),%rdx
    5d75:	vxorpd %xmm5,%xmm5,%xmm5
    5d79:	vxorps 0x0(%rip),%xmm1,%xmm2        # 5d81 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x651>
    5d81:	xor    %r9d,%r9d
    5d84:	vcvtss2sd (%rdx,%rax,1),%xmm5,%xmm0
    5d89:	mov    0xb0(%r12),%rdx
    5d91:	vxorpd 0x0(%rip),%xmm0,%xmm0        # 5d99 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x669>
    5d99:	vdivsd 0x0(%rip),%xmm0,%xmm0        # 5da1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x671>
    5da1:	vcvtsd2ss %xmm0,%xmm0,%xmm0
    5da5:	vmovss %xmm0,(%rdx,%rax,1)
    5daa:	mov    0xb8(%r12),%rdx
    5db2:	vmovss %xmm2,(%rdx,%rax,1)
    5db7:	mov    0x98(%r12),%rax
    5dbf:	test   %rax,%rax
    5dc2:	je     5ddc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6ac>
    5dc4:	mov    0xc8(%r12),%rsi
    5dcc:	mov    0xc0(%r12),%rdx
    5dd4:	imul   %r13,%rsi
    5dd8:	lea    (%rdx,%rsi,4),%r9
    5ddc:	cmp    %r13,%rax
    5ddf:	jg     6ce1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b1>
    5de5:	mov    0x58(%r12),%rdx
    5dea:	mov    0x8(%r12),%rax
    5def:	imul   %r13,%rdx
    5df3:	test   %r14,%r14
    5df6:	jle    6ed0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17a0>
    5dfc:	lea    (%rax,%rdx,4),%rax
    5e00:	vmovups (%rax),%ymm7
    5e04:	vmovaps %ymm7,-0x630(%rbp)
    5e0c:	cmp    $0x1,%rbx
    5e10:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5e16:	vmovups 0x20(%rax),%ymm5
    5e1b:	vmovaps %ymm5,-0x610(%rbp)
    5e23:	cmp    $0x2,%rbx
    5e27:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5e2d:	vmovups 0x40(%rax),%ymm7
    5e32:	vmovaps %ymm7,-0x5f0(%rbp)
    5e3a:	cmp    $0x3,%rbx
    5e3e:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5e44:	vmovups 0x60(%rax),%ymm4
    5e49:	vmovaps %ymm4,-0x5d0(%rbp)
    5e51:	cmp    $0x4,%rbx
    5e55:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5e5b:	vmovups 0x80(%rax),%ymm5
    5e63:	vmovaps %ymm5,-0x5b0(%rbp)
    5e6b:	cmp    $0x5,%rbx
    5e6f:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5e75:	vmovups 0xa0(%rax),%ymm5
    5e7d:	vmovaps %ymm5,-0x590(%rbp)
    5e85:	cmp    $0x6,%rbx
    5e89:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5e8f:	vmovups 0xc0(%rax),%ymm3
    5e97:	vmovaps %ymm3,-0x570(%rbp)
    5e9f:	cmp    $0x7,%rbx
    5ea3:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5ea9:	vmovups 0xe0(%rax),%ymm6
    5eb1:	vmovaps %ymm6,-0x550(%rbp)
    5eb9:	cmp    $0x8,%rbx
    5ebd:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5ec3:	vmovups 0x100(%rax),%ymm7
    5ecb:	vmovaps %ymm7,-0x530(%rbp)
    5ed3:	cmp    $0x9,%rbx
    5ed7:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5edd:	vmovups 0x120(%rax),%ymm4
    5ee5:	vmovaps %ymm4,-0x510(%rbp)
    5eed:	cmp    $0xa,%rbx
    5ef1:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5ef3:	vmovups 0x140(%rax),%ymm5
    5efb:	vmovaps %ymm5,-0x4f0(%rbp)
    5f03:	cmp    $0xb,%rbx
    5f07:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5f09:	vmovups 0x160(%rax),%ymm6
    5f11:	vmovaps %ymm6,-0x4d0(%rbp)
    5f19:	cmp    $0xc,%rbx
    5f1d:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5f1f:	vmovups 0x180(%rax),%ymm7
    5f27:	vmovaps %ymm7,-0x4b0(%rbp)
    5f2f:	cmp    $0xd,%rbx
    5f33:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5f35:	vmovups 0x1a0(%rax),%ymm4
    5f3d:	vmovaps %ymm4,-0x490(%rbp)
    5f45:	cmp    $0xe,%rbx
    5f49:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5f4b:	vmovups 0x1c0(%rax),%ymm2
    5f53:	vmovaps %ymm2,-0x470(%rbp)
    5f5b:	cmp    $0xf,%rbx
    5f5f:	je     5f71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x841>
    5f61:	vmovups 0x1e0(%rax),%ymm5
    5f69:	vmovaps %ymm5,-0x450(%rbp)
    5f71:	test   %r8,%r8
    5f74:	je     6ee2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17b2>
    5f7a:	mov    %r14,%rax
    5f7d:	lea    -0x630(%rbp),%rdx
    5f84:	nopl   0x0(%rax)
    5f88:	movl   $0x0,(%rdx,%rax,4)
    5f8f:	add    $0x1,%rax
    5f93:	test   $0xf,%al
    5f95:	jne    5f88 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x858>
    5f97:	mov    0x60(%r12),%rdx
    5f9c:	mov    0x10(%r12),%rax
    5fa1:	imul   %r13,%rdx
    5fa5:	test   %r14,%r14
    5fa8:	jle    6f58 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1828>
    5fae:	lea    (%rax,%rdx,4),%rax
    5fb2:	vmovups (%rax),%ymm5
    5fb6:	vmovaps %ymm5,-0x430(%rbp)
    5fbe:	cmp    $0x1,%rbx
    5fc2:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    5fc8:	vmovups 0x20(%rax),%ymm6
    5fcd:	vmovaps %ymm6,-0x410(%rbp)
    5fd5:	cmp    $0x2,%rbx
    5fd9:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    5fdf:	vmovups 0x40(%rax),%ymm4
    5fe4:	vmovaps %ymm4,-0x3f0(%rbp)
    5fec:	cmp    $0x3,%rbx
    5ff0:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    5ff6:	vmovups 0x60(%rax),%ymm6
    5ffb:	vmovaps %ymm6,-0x3d0(%rbp)
    6003:	cmp    $0x4,%rbx
    6007:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    600d:	vmovups 0x80(%rax),%ymm7
    6015:	vmovaps %ymm7,-0x3b0(%rbp)
    601d:	cmp    $0x5,%rbx
    6021:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    6027:	vmovups 0xa0(%rax),%ymm6
    602f:	vmovaps %ymm6,-0x390(%rbp)
    6037:	cmp    $0x6,%rbx
    603b:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    6041:	vmovups 0xc0(%rax),%ymm7
    6049:	vmovaps %ymm7,-0x370(%rbp)
    6051:	cmp    $0x7,%rbx
    6055:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    605b:	vmovups 0xe0(%rax),%ymm3
    6063:	vmovaps %ymm3,-0x350(%rbp)
    606b:	cmp    $0x8,%rbx
    606f:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    6075:	vmovups 0x100(%rax),%ymm4
    607d:	vmovaps %ymm4,-0x330(%rbp)
    6085:	cmp    $0x9,%rbx
    6089:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    608f:	vmovups 0x120(%rax),%ymm3
    6097:	vmovaps %ymm3,-0x310(%rbp)
    609f:	cmp    $0xa,%rbx
    60a3:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    60a5:	vmovups 0x140(%rax),%ymm4
    60ad:	vmovaps %ymm4,-0x2f0(%rbp)
    60b5:	cmp    $0xb,%rbx
    60b9:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    60bb:	vmovups 0x160(%rax),%ymm2
    60c3:	vmovaps %ymm2,-0x2d0(%rbp)
    60cb:	cmp    $0xc,%rbx
    60cf:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    60d1:	vmovups 0x180(%rax),%ymm5
    60d9:	vmovaps %ymm5,-0x2b0(%rbp)
    60e1:	cmp    $0xd,%rbx
    60e5:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    60e7:	vmovups 0x1a0(%rax),%ymm6
    60ef:	vmovaps %ymm6,-0x290(%rbp)
    60f7:	cmp    $0xe,%rbx
    60fb:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    60fd:	vmovups 0x1c0(%rax),%ymm7
    6105:	vmovaps %ymm7,-0x270(%rbp)
    610d:	cmp    $0xf,%rbx
    6111:	je     6123 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f3>
    6113:	vmovups 0x1e0(%rax),%ymm3
    611b:	vmovaps %ymm3,-0x250(%rbp)
    6123:	test   %r8,%r8
    6126:	je     6ef5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17c5>
    612c:	mov    %r14,%rax
    612f:	lea    -0x430(%rbp),%rdx
    6136:	cs nopw 0x0(%rax,%rax,1)
    6140:	movl   $0x0,(%rdx,%rax,4)
    6147:	add    $0x1,%rax
    614b:	test   $0xf,%al
    614d:	jne    6140 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa10>
    614f:	mov    0x68(%r12),%rdx
    6154:	mov    0x18(%r12),%rax
    6159:	imul   %r13,%rdx
    615d:	test   %r14,%r14
    6160:	jle    6f48 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1818>
    6166:	lea    (%rax,%rdx,4),%rax
    616a:	vmovups (%rax),%ymm7
    616e:	vmovaps %ymm7,-0x230(%rbp)
    6176:	cmp    $0x1,%rbx
    617a:	je     62dd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xbad>
    6180:	vmovups 0x20(%rax),%ymm5
    6185:	lea    0x40(%rax),%rdx
    6189:	vmovaps %ymm5,-0x210(%rbp)
    6191:	cmp    $0x2,%rbx
    6195:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    619b:	vmovups (%rdx),%ymm6
    619f:	vmovaps %ymm6,-0x1f0(%rbp)
    61a7:	cmp    $0x3,%rbx
    61ab:	jbe    62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    61b1:	vmovups 0x60(%rax),%ymm4
    61b6:	vmovaps %ymm4,-0x1d0(%rbp)
    61be:	cmp    $0x4,%rbx
    61c2:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    61c8:	vmovups 0x80(%rax),%ymm5
    61d0:	vmovaps %ymm5,-0x1b0(%rbp)
    61d8:	cmp    $0x5,%rbx
    61dc:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    61e2:	vmovups 0xa0(%rax),%ymm4
    61ea:	vmovaps %ymm4,-0x190(%rbp)
    61f2:	cmp    $0x6,%rbx
    61f6:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    61fc:	vmovups 0xc0(%rax),%ymm5
    6204:	vmovaps %ymm5,-0x170(%rbp)
    620c:	cmp    $0x7,%rbx
    6210:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    6216:	vmovups 0xe0(%rax),%ymm5
    621e:	vmovaps %ymm5,-0x150(%rbp)
    6226:	cmp    $0x8,%rbx
    622a:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    6230:	vmovups 0x100(%rax),%ymm6
    6238:	vmovaps %ymm6,-0x130(%rbp)
    6240:	cmp    $0x9,%rbx
    6244:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    624a:	vmovups 0x120(%rax),%ymm6
    6252:	vmovaps %ymm6,-0x110(%rbp)
    625a:	cmp    $0xa,%rbx
    625e:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    6260:	vmovups 0x140(%rax),%ymm7
    6268:	vmovaps %ymm7,-0xf0(%rbp)
    6270:	cmp    $0xb,%rbx
    6274:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    6276:	vmovups 0x160(%rax),%ymm3
    627e:	vmovaps %ymm3,-0xd0(%rbp)
    6286:	cmp    $0xc,%rbx
    628a:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    628c:	vmovups 0x180(%rax),%ymm4
    6294:	vmovaps %ymm4,-0xb0(%rbp)
    629c:	cmp    $0xd,%rbx
    62a0:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    62a2:	vmovups 0x1a0(%rax),%ymm2
    62aa:	vmovaps %ymm2,-0x90(%rbp)
    62b2:	cmp    $0xe,%rbx
    62b6:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    62b8:	vmovups 0x1c0(%rax),%ymm3
    62c0:	vmovaps %ymm3,-0x70(%rbp)
    62c5:	cmp    $0xf,%rbx
    62c9:	je     62d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xba8>
    62cb:	vmovups 0x1e0(%rax),%ymm2
    62d3:	vmovaps %ymm2,-0x50(%rbp)
    62d8:	test   %r8,%r8
    62db:	je     62ff <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xbcf>
    62dd:	mov    %r14,%rax
    62e0:	lea    -0x230(%rbp),%rdx
    62e7:	nopw   0x0(%rax,%rax,1)
    62f0:	movl   $0x0,(%rdx,%rax,4)
    62f7:	add    $0x1,%rax
    62fb:	test   $0xf,%al
    62fd:	jne    62f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xbc0>
    62ff:	test   %r14,%r14
    6302:	jle    6ed9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17a9>
    6308:	vxorps %xmm2,%xmm2,%xmm2
    630c:	vmovaps -0x630(%rbp),%ymm3
    6314:	vmovaps -0x610(%rbp),%ymm6
    631c:	vfmadd132ps -0x430(%rbp),%ymm2,%ymm3
    6325:	vfmadd231ps -0x410(%rbp),%ymm6,%ymm2
    632e:	vmovaps %ymm3,-0xa70(%rbp)
    6336:	vmovaps %ymm2,-0xa50(%rbp)
    633e:	cmp    $0x10,%r14
    6342:	jle    64da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdaa>
    6348:	vmovaps -0x5f0(%rbp),%ymm4
    6350:	vmovaps -0x5d0(%rbp),%ymm5
    6358:	vfmadd231ps -0x3f0(%rbp),%ymm4,%ymm3
    6361:	vfmadd231ps -0x3d0(%rbp),%ymm5,%ymm2
    636a:	vmovaps %ymm3,-0xa70(%rbp)
    6372:	vmovaps %ymm2,-0xa50(%rbp)
    637a:	cmp    $0x20,%r14
    637e:	jle    64da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdaa>
    6384:	vmovaps -0x5b0(%rbp),%ymm6
    638c:	vmovaps -0x590(%rbp),%ymm7
    6394:	vfmadd231ps -0x3b0(%rbp),%ymm6,%ymm3
    639d:	vfmadd231ps -0x390(%rbp),%ymm7,%ymm2
    63a6:	vmovaps %ymm3,-0xa70(%rbp)
    63ae:	vmovaps %ymm2,-0xa50(%rbp)
    63b6:	cmp    $0x30,%r14
    63ba:	jle    64da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdaa>
    63c0:	vmovaps -0x570(%rbp),%ymm4
    63c8:	vmovaps -0x550(%rbp),%ymm5
    63d0:	vfmadd231ps -0x370(%rbp),%ymm4,%ymm3
    63d9:	vfmadd231ps -0x350(%rbp),%ymm5,%ymm2
    63e2:	vmovaps %ymm3,-0xa70(%rbp)
    63ea:	vmovaps %ymm2,-0xa50(%rbp)
    63f2:	cmp    $0x40,%r14
    63f6:	jle    64da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdaa>
    63fc:	vmovaps -0x530(%rbp),%ymm6
    6404:	vmovaps -0x510(%rbp),%ymm7
    640c:	vfmadd231ps -0x330(%rbp),%ymm6,%ymm3
    6415:	vfmadd231ps -0x310(%rbp),%ymm7,%ymm2
    641e:	vmovaps %ymm3,-0xa70(%rbp)
    6426:	vmovaps %ymm2,-0xa50(%rbp)
    642e:	cmp    $0x50,%r14
    6432:	jle    64da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdaa>
    6438:	vmovaps -0x4f0(%rbp),%ymm4
    6440:	vmovaps -0x4d0(%rbp),%ymm5
    6448:	vfmadd231ps -0x2f0(%rbp),%ymm4,%ymm3
    6451:	vfmadd231ps -0x2d0(%rbp),%ymm5,%ymm2
    645a:	vmovaps %ymm3,-0xa70(%rbp)
    6462:	vmovaps %ymm2,-0xa50(%rbp)
    646a:	cmp    $0x60,%r14
    646e:	jle    64da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdaa>
    6470:	vmovaps -0x4b0(%rbp),%ymm6
    6478:	vmovaps -0x490(%rbp),%ymm7
    6480:	vfmadd231ps -0x2b0(%rbp),%ymm6,%ymm3
    6489:	vfmadd231ps -0x290(%rbp),%ymm7,%ymm2
    6492:	vmovaps %ymm3,-0xa70(%rbp)
    649a:	vmovaps %ymm2,-0xa50(%rbp)
    64a2:	cmp    $0x70,%r14
    64a6:	jle    64da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdaa>
    64a8:	vmovaps -0x470(%rbp),%ymm4
    64b0:	vfmadd231ps -0x270(%rbp),%ymm4,%ymm3
    64b9:	vmovaps %ymm3,-0xa70(%rbp)
    64c1:	vmovaps -0x450(%rbp),%ymm3
    64c9:	vfmadd231ps -0x250(%rbp),%ymm3,%ymm2
    64d2:	vmovaps %ymm2,-0xa50(%rbp)
    64da:	vmovaps -0xa50(%rbp),%ymm7
    64e2:	vaddps -0xa70(%rbp),%ymm7,%ymm3
    64ea:	vextractf128 $0x1,%ymm3,%xmm2
    64f0:	mov    %r8,-0xa88(%rbp)
    64f7:	vaddps %xmm3,%xmm2,%xmm2
    64fb:	mov    %rcx,-0xaa8(%rbp)
    6502:	mov    %rdi,-0xaa0(%rbp)
    6509:	mov    %r9,-0xa98(%rbp)
    6510:	vmovhlps %xmm2,%xmm2,%xmm3
    6514:	vmovss %xmm1,-0xaac(%rbp)
    651c:	vaddps %xmm3,%xmm2,%xmm2
    6520:	vmovshdup %xmm2,%xmm3
    6524:	vaddss %xmm3,%xmm2,%xmm2
    6528:	vmovss 0xa8(%r12),%xmm3
    6532:	vmulss 0x0(%rip),%xmm3,%xmm4        # 653a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe0a>
    653a:	vmovss %xmm3,-0xa90(%rbp)
    6542:	vfmadd231ss %xmm2,%xmm4,%xmm0
    6547:	vzeroupper
    654a:	call   654f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe1f>
    654f:	test   %r14,%r14
    6552:	mov    -0xa88(%rbp),%r8
    6559:	vmovaps %xmm0,%xmm2
    655d:	jle    6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6563:	vxorps %xmm0,%xmm0,%xmm0
    6567:	vmovaps -0xa30(%rbp),%ymm4
    656f:	cmp    $0x10,%r14
    6573:	vmovaps -0xa10(%rbp),%ymm5
    657b:	vfmadd132ps -0x230(%rbp),%ymm0,%ymm4
    6584:	vmovss -0xa90(%rbp),%xmm3
    658c:	vfmadd231ps -0x210(%rbp),%ymm5,%ymm0
    6595:	mov    -0xa98(%rbp),%r9
    659c:	mov    -0xaa0(%rbp),%rdi
    65a3:	mov    -0xaa8(%rbp),%rcx
    65aa:	vmovss -0xaac(%rbp),%xmm1
    65b2:	vmovaps %ymm4,-0xa70(%rbp)
    65ba:	vmovaps %ymm0,-0xa50(%rbp)
    65c2:	jle    6754 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1024>
    65c8:	vmovaps -0x9f0(%rbp),%ymm5
    65d0:	vmovaps -0x9d0(%rbp),%ymm6
    65d8:	vfmadd231ps -0x1f0(%rbp),%ymm5,%ymm4
    65e1:	vfmadd231ps -0x1d0(%rbp),%ymm6,%ymm0
    65ea:	vmovaps %ymm4,-0xa70(%rbp)
    65f2:	vmovaps %ymm0,-0xa50(%rbp)
    65fa:	cmp    $0x20,%r14
    65fe:	jle    6754 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1024>
    6604:	vmovaps -0x9b0(%rbp),%ymm7
    660c:	vmovaps -0x990(%rbp),%ymm5
    6614:	vfmadd231ps -0x1b0(%rbp),%ymm7,%ymm4
    661d:	vfmadd231ps -0x190(%rbp),%ymm5,%ymm0
    6626:	vmovaps %ymm4,-0xa70(%rbp)
    662e:	vmovaps %ymm0,-0xa50(%rbp)
    6636:	cmp    $0x30,%r14
    663a:	jle    6754 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1024>
    6640:	vmovaps -0x970(%rbp),%ymm6
    6648:	vmovaps -0x950(%rbp),%ymm7
    6650:	vfmadd231ps -0x170(%rbp),%ymm6,%ymm4
    6659:	vfmadd231ps -0x150(%rbp),%ymm7,%ymm0
    6662:	vmovaps %ymm4,-0xa70(%rbp)
    666a:	vmovaps %ymm0,-0xa50(%rbp)
    6672:	cmp    $0x40,%r14
    6676:	jle    6754 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1024>
    667c:	vmovaps -0x930(%rbp),%ymm5
    6684:	vmovaps -0x910(%rbp),%ymm6
    668c:	vfmadd231ps -0x130(%rbp),%ymm5,%ymm4
    6695:	vfmadd231ps -0x110(%rbp),%ymm6,%ymm0
    669e:	vmovaps %ymm4,-0xa70(%rbp)
    66a6:	vmovaps %ymm0,-0xa50(%rbp)
    66ae:	cmp    $0x50,%r14
    66b2:	jle    6754 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1024>
    66b8:	vmovaps -0x8f0(%rbp),%ymm7
    66c0:	vmovaps -0x8d0(%rbp),%ymm5
    66c8:	vfmadd231ps -0xf0(%rbp),%ymm7,%ymm4
    66d1:	vfmadd231ps -0xd0(%rbp),%ymm5,%ymm0
    66da:	vmovaps %ymm4,-0xa70(%rbp)
    66e2:	vmovaps %ymm0,-0xa50(%rbp)
    66ea:	cmp    $0x60,%r14
    66ee:	jle    6754 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1024>
    66f0:	vmovaps -0x8b0(%rbp),%ymm6
    66f8:	vmovaps -0x890(%rbp),%ymm7
    6700:	vfmadd231ps -0xb0(%rbp),%ymm6,%ymm4
    6709:	vfmadd231ps -0x90(%rbp),%ymm7,%ymm0
    6712:	vmovaps %ymm4,-0xa70(%rbp)
    671a:	vmovaps %ymm0,-0xa50(%rbp)
    6722:	cmp    $0x70,%r14
    6726:	jle    6754 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1024>
    6728:	vmovaps -0x870(%rbp),%ymm5
    6730:	vfmadd231ps -0x70(%rbp),%ymm5,%ymm4
    6736:	vmovaps %ymm4,-0xa70(%rbp)
    673e:	vmovaps -0x850(%rbp),%ymm4
    6746:	vfmadd231ps -0x50(%rbp),%ymm4,%ymm0
    674c:	vmovaps %ymm0,-0xa50(%rbp)
    6754:	vmovaps -0xa50(%rbp),%ymm6
    675c:	vaddps -0xa70(%rbp),%ymm6,%ymm4
    6764:	vextractf128 $0x1,%ymm4,%xmm0
    676a:	vaddps %xmm4,%xmm0,%xmm0
    676e:	vmovhlps %xmm0,%xmm0,%xmm4
    6772:	vaddps %xmm4,%xmm0,%xmm0
    6776:	vmovshdup %xmm0,%xmm4
    677a:	vaddss %xmm4,%xmm0,%xmm0
    677e:	vsubss %xmm1,%xmm0,%xmm0
    6782:	vmulss %xmm2,%xmm0,%xmm0
    6786:	vmulss %xmm3,%xmm0,%xmm0
    678a:	vbroadcastss %xmm0,%ymm0
    678f:	vmulps -0x430(%rbp),%ymm0,%ymm1
    6797:	test   %r9,%r9
    679a:	je     6d11 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15e1>
    67a0:	vmovups %ymm1,(%r9)
    67a5:	cmp    $0x1,%rbx
    67a9:	je     6f70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1840>
    67af:	vmulps -0x410(%rbp),%ymm0,%ymm1
    67b7:	vmovups %ymm1,0x20(%r9)
    67bd:	cmp    $0x2,%rbx
    67c1:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    67c7:	vmulps -0x3f0(%rbp),%ymm0,%ymm1
    67cf:	vmovups %ymm1,0x40(%r9)
    67d5:	cmp    $0x3,%rbx
    67d9:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    67df:	vmulps -0x3d0(%rbp),%ymm0,%ymm1
    67e7:	vmovups %ymm1,0x60(%r9)
    67ed:	cmp    $0x4,%rbx
    67f1:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    67f7:	vmulps -0x3b0(%rbp),%ymm0,%ymm1
    67ff:	vmovups %ymm1,0x80(%r9)
    6808:	cmp    $0x5,%rbx
    680c:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6812:	vmulps -0x390(%rbp),%ymm0,%ymm1
    681a:	vmovups %ymm1,0xa0(%r9)
    6823:	cmp    $0x6,%rbx
    6827:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    682d:	vmulps -0x370(%rbp),%ymm0,%ymm1
    6835:	vmovups %ymm1,0xc0(%r9)
    683e:	cmp    $0x7,%rbx
    6842:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6848:	vmulps -0x350(%rbp),%ymm0,%ymm1
    6850:	vmovups %ymm1,0xe0(%r9)
    6859:	cmp    $0x8,%rbx
    685d:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6863:	vmulps -0x330(%rbp),%ymm0,%ymm1
    686b:	vmovups %ymm1,0x100(%r9)
    6874:	cmp    $0x9,%rbx
    6878:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    687e:	vmulps -0x310(%rbp),%ymm0,%ymm1
    6886:	vmovups %ymm1,0x120(%r9)
    688f:	cmp    $0xa,%rbx
    6893:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6899:	vmulps -0x2f0(%rbp),%ymm0,%ymm1
    68a1:	vmovups %ymm1,0x140(%r9)
    68aa:	cmp    $0xb,%rbx
    68ae:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    68b0:	vmulps -0x2d0(%rbp),%ymm0,%ymm1
    68b8:	vmovups %ymm1,0x160(%r9)
    68c1:	cmp    $0xc,%rbx
    68c5:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    68c7:	vmulps -0x2b0(%rbp),%ymm0,%ymm1
    68cf:	vmovups %ymm1,0x180(%r9)
    68d8:	cmp    $0xd,%rbx
    68dc:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    68de:	vmulps -0x290(%rbp),%ymm0,%ymm1
    68e6:	vmovups %ymm1,0x1a0(%r9)
    68ef:	cmp    $0xe,%rbx
    68f3:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    68f5:	vmulps -0x270(%rbp),%ymm0,%ymm1
    68fd:	vmovups %ymm1,0x1c0(%r9)
    6906:	cmp    $0xf,%rbx
    690a:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    690c:	vmulps -0x250(%rbp),%ymm0,%ymm1
    6914:	vmovups %ymm1,0x1e0(%r9)
    691d:	vmulps -0x630(%rbp),%ymm0,%ymm1
    6925:	lea    0x20(%r15),%rax
    6929:	vmovups %ymm1,(%r15)
    692e:	vmulps -0x610(%rbp),%ymm0,%ymm1
    6936:	vmovups %ymm1,(%rax)
    693a:	cmp    $0x2,%rbx
    693e:	jbe    6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    6944:	vmulps -0x5f0(%rbp),%ymm0,%ymm1
    694c:	vmovups %ymm1,0x40(%r15)
    6952:	cmp    $0x3,%rbx
    6956:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    695c:	vmulps -0x5d0(%rbp),%ymm0,%ymm1
    6964:	vmovups %ymm1,0x60(%r15)
    696a:	cmp    $0x4,%rbx
    696e:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    6974:	vmulps -0x5b0(%rbp),%ymm0,%ymm1
    697c:	vmovups %ymm1,0x80(%r15)
    6985:	cmp    $0x5,%rbx
    6989:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    698f:	vmulps -0x590(%rbp),%ymm0,%ymm1
    6997:	vmovups %ymm1,0xa0(%r15)
    69a0:	cmp    $0x6,%rbx
    69a4:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    69aa:	vmulps -0x570(%rbp),%ymm0,%ymm1
    69b2:	vmovups %ymm1,0xc0(%r15)
    69bb:	cmp    $0x7,%rbx
    69bf:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    69c5:	vmulps -0x550(%rbp),%ymm0,%ymm1
    69cd:	vmovups %ymm1,0xe0(%r15)
    69d6:	cmp    $0x8,%rbx
    69da:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    69e0:	vmulps -0x530(%rbp),%ymm0,%ymm1
    69e8:	vmovups %ymm1,0x100(%r15)
    69f1:	cmp    $0x9,%rbx
    69f5:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    69fb:	vmulps -0x510(%rbp),%ymm0,%ymm1
    6a03:	vmovups %ymm1,0x120(%r15)
    6a0c:	cmp    $0xa,%rbx
    6a10:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    6a16:	vmulps -0x4f0(%rbp),%ymm0,%ymm1
    6a1e:	vmovups %ymm1,0x140(%r15)
    6a27:	cmp    $0xb,%rbx
    6a2b:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    6a2d:	vmulps -0x4d0(%rbp),%ymm0,%ymm1
    6a35:	vmovups %ymm1,0x160(%r15)
    6a3e:	cmp    $0xc,%rbx
    6a42:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    6a44:	vmulps -0x4b0(%rbp),%ymm0,%ymm1
    6a4c:	vmovups %ymm1,0x180(%r15)
    6a55:	cmp    $0xd,%rbx
    6a59:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    6a5b:	vmulps -0x490(%rbp),%ymm0,%ymm1
    6a63:	vmovups %ymm1,0x1a0(%r15)
    6a6c:	cmp    $0xe,%rbx
    6a70:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    6a72:	vmulps -0x470(%rbp),%ymm0,%ymm1
    6a7a:	vmovups %ymm1,0x1c0(%r15)
    6a83:	cmp    $0xf,%rbx
    6a87:	je     6a9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x136a>
    6a89:	vmulps -0x450(%rbp),%ymm0,%ymm0
    6a91:	vmovups %ymm0,0x1e0(%r15)
    6a9a:	vbroadcastss %xmm2,%ymm0
    6a9f:	vmulps -0xa30(%rbp),%ymm0,%ymm1
    6aa7:	vmovups %ymm1,(%rdi)
    6aab:	vmulps -0xa10(%rbp),%ymm0,%ymm1
    6ab3:	vmovups %ymm1,0x20(%rdi)
    6ab8:	cmp    $0x2,%rbx
    6abc:	jbe    6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6ac2:	vmulps -0x9f0(%rbp),%ymm0,%ymm1
    6aca:	vmovups %ymm1,0x40(%rdi)
    6acf:	cmp    $0x3,%rbx
    6ad3:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6ad9:	vmulps -0x9d0(%rbp),%ymm0,%ymm1
    6ae1:	vmovups %ymm1,0x60(%rdi)
    6ae6:	cmp    $0x4,%rbx
    6aea:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6af0:	vmulps -0x9b0(%rbp),%ymm0,%ymm1
    6af8:	vmovups %ymm1,0x80(%rdi)
    6b00:	cmp    $0x5,%rbx
    6b04:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6b0a:	vmulps -0x990(%rbp),%ymm0,%ymm1
    6b12:	vmovups %ymm1,0xa0(%rdi)
    6b1a:	cmp    $0x6,%rbx
    6b1e:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6b24:	vmulps -0x970(%rbp),%ymm0,%ymm1
    6b2c:	vmovups %ymm1,0xc0(%rdi)
    6b34:	cmp    $0x7,%rbx
    6b38:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6b3e:	vmulps -0x950(%rbp),%ymm0,%ymm1
    6b46:	vmovups %ymm1,0xe0(%rdi)
    6b4e:	cmp    $0x8,%rbx
    6b52:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6b58:	vmulps -0x930(%rbp),%ymm0,%ymm1
    6b60:	vmovups %ymm1,0x100(%rdi)
    6b68:	cmp    $0x9,%rbx
    6b6c:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6b72:	vmulps -0x910(%rbp),%ymm0,%ymm1
    6b7a:	vmovups %ymm1,0x120(%rdi)
    6b82:	cmp    $0xa,%rbx
    6b86:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6b8c:	vmulps -0x8f0(%rbp),%ymm0,%ymm1
    6b94:	vmovups %ymm1,0x140(%rdi)
    6b9c:	cmp    $0xb,%rbx
    6ba0:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6ba2:	vmulps -0x8d0(%rbp),%ymm0,%ymm1
    6baa:	vmovups %ymm1,0x160(%rdi)
    6bb2:	cmp    $0xc,%rbx
    6bb6:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6bb8:	vmulps -0x8b0(%rbp),%ymm0,%ymm1
    6bc0:	vmovups %ymm1,0x180(%rdi)
    6bc8:	cmp    $0xd,%rbx
    6bcc:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6bce:	vmulps -0x890(%rbp),%ymm0,%ymm1
    6bd6:	vmovups %ymm1,0x1a0(%rdi)
    6bde:	cmp    $0xe,%rbx
    6be2:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6be4:	vmulps -0x870(%rbp),%ymm0,%ymm1
    6bec:	vmovups %ymm1,0x1c0(%rdi)
    6bf4:	cmp    $0xf,%rbx
    6bf8:	je     6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6bfa:	vmulps -0x850(%rbp),%ymm0,%ymm0
    6c02:	vmovups %ymm0,0x1e0(%rdi)
    6c0a:	nopw   0x0(%rax,%rax,1)
    6c10:	add    $0x1,%r13
    6c14:	cmp    %r13,-0xa78(%rbp)
    6c1b:	jne    5798 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x68>
    6c21:	vzeroupper
    6c24:	add    $0xa80,%rsp
    6c2b:	pop    %rbx
    6c2c:	pop    %r10
    6c2e:	pop    %r12
    6c30:	pop    %r13
    6c32:	pop    %r14
    6c34:	pop    %r15
    6c36:	pop    %rbp
    6c37:	lea    -0x8(%r10),%rsp
    6c3b:	ret
    6c3c:	test   %r14,%r14
    6c3f:	jle    6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6c41:	add    %r14,%rdx
    6c44:	add    %r14,%rax
    6c47:	add    %r14,%rsi
    6c4a:	lea    (%r10,%rdx,4),%r10
    6c4e:	lea    (%r9,%rax,4),%r9
    6c52:	cmp    %r10,%rdi
    6c55:	lea    (%r11,%rsi,4),%rsi
    6c59:	setae  %dl
    6c5c:	cmp    %r9,%rcx
    6c5f:	setae  %al
    6c62:	or     %eax,%edx
    6c64:	cmp    %r10,%r15
    6c67:	setae  %al
    6c6a:	cmp    %rsi,%rcx
    6c6d:	setae  %r10b
    6c71:	or     %r10d,%eax
    6c74:	test   %al,%dl
    6c76:	je     6f93 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1863>
    6c7c:	cmp    %rsi,%rdi
    6c7f:	setae  %al
    6c82:	cmp    %r9,%r15
    6c85:	setae  %dl
    6c88:	or     %dl,%al
    6c8a:	je     6f93 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1863>
    6c90:	mov    %r8,-0xa90(%rbp)
    6c97:	mov    -0xa80(%rbp),%rdx
    6c9e:	xor    %esi,%esi
    6ca0:	mov    %rcx,-0xa88(%rbp)
    6ca7:	vzeroupper
    6caa:	call   6caf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x157f>
    6caf:	mov    -0xa80(%rbp),%rdx
    6cb6:	xor    %esi,%esi
    6cb8:	mov    -0xa88(%rbp),%rdi
    6cbf:	call   6cc4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1594>
    6cc4:	mov    -0xa80(%rbp),%rdx
    6ccb:	xor    %esi,%esi
    6ccd:	mov    %r15,%rdi
    6cd0:	call   6cd5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15a5>
    6cd5:	mov    -0xa90(%rbp),%r8
    6cdc:	jmp    6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6ce1:	test   %r14,%r14
    6ce4:	jle    6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6cea:	mov    %r8,-0xa88(%rbp)
    6cf1:	mov    -0xa80(%rbp),%rdx
    6cf8:	xor    %esi,%esi
    6cfa:	mov    %r9,%rdi
    6cfd:	vzeroupper
    6d00:	call   6d05 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15d5>
    6d05:	mov    -0xa88(%rbp),%r8
    6d0c:	jmp    6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6d11:	vmovups %ymm1,(%rcx)
    6d15:	cmp    $0x1,%rbx
    6d19:	je     6f70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1840>
    6d1f:	vmulps -0x410(%rbp),%ymm0,%ymm1
    6d27:	vmovups %ymm1,0x20(%rcx)
    6d2c:	cmp    $0x2,%rbx
    6d30:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6d36:	vmulps -0x3f0(%rbp),%ymm0,%ymm1
    6d3e:	vmovups %ymm1,0x40(%rcx)
    6d43:	cmp    $0x3,%rbx
    6d47:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6d4d:	vmulps -0x3d0(%rbp),%ymm0,%ymm1
    6d55:	vmovups %ymm1,0x60(%rcx)
    6d5a:	cmp    $0x4,%rbx
    6d5e:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6d64:	vmulps -0x3b0(%rbp),%ymm0,%ymm1
    6d6c:	vmovups %ymm1,0x80(%rcx)
    6d74:	cmp    $0x5,%rbx
    6d78:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6d7e:	vmulps -0x390(%rbp),%ymm0,%ymm1
    6d86:	vmovups %ymm1,0xa0(%rcx)
    6d8e:	cmp    $0x6,%rbx
    6d92:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6d98:	vmulps -0x370(%rbp),%ymm0,%ymm1
    6da0:	vmovups %ymm1,0xc0(%rcx)
    6da8:	cmp    $0x7,%rbx
    6dac:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6db2:	vmulps -0x350(%rbp),%ymm0,%ymm1
    6dba:	vmovups %ymm1,0xe0(%rcx)
    6dc2:	cmp    $0x8,%rbx
    6dc6:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6dcc:	vmulps -0x330(%rbp),%ymm0,%ymm1
    6dd4:	vmovups %ymm1,0x100(%rcx)
    6ddc:	cmp    $0x9,%rbx
    6de0:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6de6:	vmulps -0x310(%rbp),%ymm0,%ymm1
    6dee:	vmovups %ymm1,0x120(%rcx)
    6df6:	cmp    $0xa,%rbx
    6dfa:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6e00:	vmulps -0x2f0(%rbp),%ymm0,%ymm1
    6e08:	vmovups %ymm1,0x140(%rcx)
    6e10:	cmp    $0xb,%rbx
    6e14:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6e1a:	vmulps -0x2d0(%rbp),%ymm0,%ymm1
    6e22:	vmovups %ymm1,0x160(%rcx)
    6e2a:	cmp    $0xc,%rbx
    6e2e:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6e34:	vmulps -0x2b0(%rbp),%ymm0,%ymm1
    6e3c:	vmovups %ymm1,0x180(%rcx)
    6e44:	cmp    $0xd,%rbx
    6e48:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6e4e:	vmulps -0x290(%rbp),%ymm0,%ymm1
    6e56:	vmovups %ymm1,0x1a0(%rcx)
    6e5e:	cmp    $0xe,%rbx
    6e62:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6e68:	vmulps -0x270(%rbp),%ymm0,%ymm1
    6e70:	vmovups %ymm1,0x1c0(%rcx)
    6e78:	cmp    $0xf,%rbx
    6e7c:	je     691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6e82:	vmulps -0x250(%rbp),%ymm0,%ymm1
    6e8a:	vmovups %ymm1,0x1e0(%rcx)
    6e92:	jmp    691d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ed>
    6e97:	test   %r8,%r8
    6e9a:	jne    5981 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x251>
    6ea0:	vxorps %xmm1,%xmm1,%xmm1
    6ea4:	jmp    5d3a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x60a>
    6ea9:	mov    0x70(%r12),%rdx
    6eae:	mov    0x20(%r12),%rax
    6eb3:	imul   %r13,%rdx
    6eb7:	jmp    59b6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x286>
    6ebc:	test   %r8,%r8
    6ebf:	jne    5b35 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x405>
    6ec5:	jmp    6ea0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1770>
    6ec7:	nopw   0x0(%rax,%rax,1)
    6ed0:	test   %r8,%r8
    6ed3:	jne    5f7a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x84a>
    6ed9:	vxorps %xmm3,%xmm3,%xmm3
    6edd:	jmp    64ea <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdba>
    6ee2:	mov    0x60(%r12),%rdx
    6ee7:	mov    0x10(%r12),%rax
    6eec:	imul   %r13,%rdx
    6ef0:	jmp    5fae <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x87e>
    6ef5:	mov    0x68(%r12),%rdx
    6efa:	mov    0x18(%r12),%rax
    6eff:	imul   %r13,%rdx
    6f03:	test   %r14,%r14
    6f06:	jle    6ed9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17a9>
    6f08:	lea    (%rax,%rdx,4),%rax
    6f0c:	vmovups (%rax),%ymm2
    6f10:	vmovaps %ymm2,-0x230(%rbp)
    6f18:	cmp    $0x1,%rbx
    6f1c:	je     6308 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xbd8>
    6f22:	vmovups 0x20(%rax),%ymm3
    6f27:	lea    0x40(%rax),%rdx
    6f2b:	vmovaps %ymm3,-0x210(%rbp)
    6f33:	cmp    $0x2,%rbx
    6f37:	jne    619b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa6b>
    6f3d:	jmp    62ff <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xbcf>
    6f42:	nopw   0x0(%rax,%rax,1)
    6f48:	test   %r8,%r8
    6f4b:	jne    62dd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xbad>
    6f51:	jmp    6ed9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17a9>
    6f53:	nopl   0x0(%rax,%rax,1)
    6f58:	test   %r8,%r8
    6f5b:	jne    612c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9fc>
    6f61:	jmp    6ed9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17a9>
    6f66:	cs nopw 0x0(%rax,%rax,1)
    6f70:	vmulps -0x630(%rbp),%ymm0,%ymm0
    6f78:	vmovups %ymm0,(%r15)
    6f7d:	vbroadcastss %xmm2,%ymm0
    6f82:	vmulps -0xa30(%rbp),%ymm0,%ymm0
    6f8a:	vmovups %ymm0,(%rdi)
    6f8e:	jmp    6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6f93:	xor    %eax,%eax
    6f95:	movl   $0x0,(%rdi,%rax,4)
    6f9c:	movl   $0x0,(%r15,%rax,4)
    6fa4:	movl   $0x0,(%rcx,%rax,4)
    6fab:	add    $0x1,%rax
    6faf:	cmp    %rax,%r14
    6fb2:	jne    6f95 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1865>
    6fb4:	jmp    6c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14e0>
    6fb9:	nopl   0x0(%rax)

0000000000006fc0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)>:
    6fc0:	lea    0x8(%rsp),%r10
    6fc5:	and    $0xffffffffffffffc0,%rsp
    6fc9:	push   -0x8(%r10)
    6fcd:	push   %rbp
    6fce:	mov    %rsp,%rbp
    6fd1:	push   %r15
    6fd3:	push   %r14
    6fd5:	push   %r13
    6fd7:	push   %r12
    6fd9:	push   %r10
    6fdb:	push   %rbx
    6fdc:	sub    $0xac0,%rsp
    6fe3:	mov    %rdx,-0xab8(%rbp)
    6fea:	mov    0xa0(%rdi),%r15
    6ff1:	cmp    %rdx,%rsi
    6ff4:	jge    9015 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2055>
    6ffa:	mov    %r15,%rax
    6ffd:	mov    %rdi,%r13
    7000:	mov    %rsi,%r14
    7003:	and    $0xf,%eax
    7006:	mov    %rax,-0xa80(%rbp)
    700d:	lea    -0x1(%r15),%rax
    7011:	mov    %rax,-0xa78(%rbp)
    7018:	shr    $0x3,%rax
    701c:	lea    0x1(%rax),%rcx
    7020:	mov    %rcx,%rax
    7023:	mov    %rcx,%r8
    7026:	and    $0xfffffffffffffffe,%rax
    702a:	shr    %r8
    702d:	mov    %rax,-0xa88(%rbp)
    7034:	lea    0x0(,%r15,4),%rax
    703c:	mov    %r8,%rbx
    703f:	mov    %rax,-0xaf0(%rbp)
    7046:	cs nopw 0x0(%rax,%rax,1)
    7050:	mov    0x78(%r13),%rax
    7054:	mov    0x38(%r13),%rsi
    7058:	mov    0x88(%r13),%r9
    705f:	mov    0x40(%r13),%rdi
    7063:	imul   %r14,%rax
    7067:	mov    %rsi,-0xaa8(%rbp)
    706e:	imul   %r14,%r9
    7072:	mov    %rdi,-0xa90(%rbp)
    7079:	mov    %rax,-0xab0(%rbp)
    7080:	lea    (%rsi,%rax,2),%rsi
    7084:	mov    0x80(%r13),%rax
    708b:	imul   %r14,%rax
    708f:	mov    %rax,-0xaa0(%rbp)
    7096:	lea    (%rdi,%rax,2),%r12
    709a:	mov    0x48(%r13),%rax
    709e:	mov    %rax,-0xa98(%rbp)
    70a5:	lea    (%rax,%r9,2),%rax
    70a9:	cmp    %r14,0x90(%r13)
    70b0:	jle    902d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x206d>
    70b6:	mov    0x50(%r13),%r11
    70ba:	mov    0x0(%r13),%r8
    70be:	imul   %r14,%r11
    70c2:	test   %r15,%r15
    70c5:	jle    9632 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2672>
    70cb:	cmpq   $0x7,-0xa78(%rbp)
    70d3:	jbe    9650 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2690>
    70d9:	lea    (%r8,%r11,2),%rdx
    70dd:	vpmovzxwd (%rdx),%ymm0
    70e2:	vmovdqu (%rdx),%ymm6
    70e6:	vpslld $0x10,%ymm0,%ymm0
    70eb:	vmovdqa %ymm0,-0xa30(%rbp)
    70f3:	vextracti128 $0x1,%ymm6,%xmm0
    70f9:	vpmovzxwd %xmm0,%ymm0
    70fe:	vpslld $0x10,%ymm0,%ymm0
    7103:	vmovdqa %ymm0,-0xa10(%rbp)
    710b:	cmp    $0x1,%rbx
    710f:	jbe    72ad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2ed>
    7115:	vpmovzxwd 0x20(%rdx),%ymm0
    711b:	vmovdqu 0x20(%rdx),%ymm4
    7120:	vpslld $0x10,%ymm0,%ymm0
    7125:	vmovdqa %ymm0,-0x9f0(%rbp)
    712d:	vextracti128 $0x1,%ymm4,%xmm0
    7133:	vpmovzxwd %xmm0,%ymm0
    7138:	vpslld $0x10,%ymm0,%ymm0
    713d:	vmovdqa %ymm0,-0x9d0(%rbp)
    7145:	cmp    $0x2,%rbx
    7149:	je     72ad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2ed>
    714f:	vpmovzxwd 0x40(%rdx),%ymm0
    7155:	vmovdqu 0x40(%rdx),%ymm4
    715a:	vpslld $0x10,%ymm0,%ymm0
    715f:	vmovdqa %ymm0,-0x9b0(%rbp)
    7167:	vextracti128 $0x1,%ymm4,%xmm0
    716d:	vpmovzxwd %xmm0,%ymm0
    7172:	vpslld $0x10,%ymm0,%ymm0
    7177:	vmovdqa %ymm0,-0x990(%rbp)
    717f:	cmp    $0x3,%rbx
    7183:	je     72ad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2ed>
    7189:	vpmovzxwd 0x60(%rdx),%ymm0
    718f:	vmovdqu 0x60(%rdx),%ymm7
    7194:	vpslld $0x10,%ymm0,%ymm0
    7199:	vmovdqa %ymm0,-0x970(%rbp)
    71a1:	vextracti128 $0x1,%ymm7,%xmm0
    71a7:	vpmovzxwd %xmm0,%ymm0
    71ac:	vpslld $0x10,%ymm0,%ymm0
    71b1:	vmovdqa %ymm0,-0x950(%rbp)
    71b9:	cmp    $0x4,%rbx
    71bd:	je     72ad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2ed>
    71c3:	vpmovzxwd 0x80(%rdx),%ymm0
    71cc:	vmovdqu 0x80(%rdx),%ymm6
    71d4:	vpslld $0x10,%ymm0,%ymm0
    71d9:	vmovdqa %ymm0,-0x930(%rbp)
    71e1:	vextracti128 $0x1,%ymm6,%xmm0
    71e7:	vpmovzxwd %xmm0,%ymm0
    71ec:	vpslld $0x10,%ymm0,%ymm0
    71f1:	vmovdqa %ymm0,-0x910(%rbp)
    71f9:	cmp    $0x5,%rbx
    71fd:	je     72ad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2ed>
    7203:	vpmovzxwd 0xa0(%rdx),%ymm0
    720c:	vmovdqu 0xa0(%rdx),%ymm6
    7214:	vpslld $0x10,%ymm0,%ymm0
    7219:	vmovdqa %ymm0,-0x8f0(%rbp)
    7221:	vextracti128 $0x1,%ymm6,%xmm0
    7227:	vpmovzxwd %xmm0,%ymm0
    722c:	vpslld $0x10,%ymm0,%ymm0
    7231:	vmovdqa %ymm0,-0x8d0(%rbp)
    7239:	cmp    $0x6,%rbx
    723d:	je     72ad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2ed>
    723f:	vpmovzxwd 0xc0(%rdx),%ymm0
    7248:	vmovdqu 0xc0(%rdx),%ymm7
    7250:	vpslld $0x10,%ymm0,%ymm0
    7255:	vmovdqa %ymm0,-0x8b0(%rbp)
    725d:	vextracti128 $0x1,%ymm7,%xmm0
    7263:	vpmovzxwd %xmm0,%ymm0
    7268:	vpslld $0x10,%ymm0,%ymm0
    726d:	vmovdqa %ymm0,-0x890(%rbp)
    7275:	cmp    $0x7,%rbx
    7279:	je     72ad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2ed>
    727b:	vmovdqu 0xe0(%rdx),%ymm0
    7283:	vpmovzxwd %xmm0,%ymm1
    7288:	vextracti128 $0x1,%ymm0,%xmm0
    728e:	vpmovzxwd %xmm0,%ymm0
    7293:	vpslld $0x10,%ymm1,%ymm1
    7298:	vpslld $0x10,%ymm0,%ymm0
    729d:	vmovdqa %ymm1,-0x870(%rbp)
    72a5:	vmovdqa %ymm0,-0x850(%rbp)
    72ad:	test   $0x1,%cl
    72b0:	je     907f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20bf>
    72b6:	mov    -0xa88(%rbp),%r10
    72bd:	mov    %r10,%rdi
    72c0:	lea    (%r11,%r10,8),%r10
    72c4:	lea    -0xa30(%rbp),%rdx
    72cb:	vmovdqu (%r8,%r10,2),%xmm0
    72d1:	shl    $0x5,%rdi
    72d5:	add    %rdx,%rdi
    72d8:	cmpq   $0x0,-0xa80(%rbp)
    72e0:	vpmovzxwd %xmm0,%xmm1
    72e5:	vpsrldq $0x8,%xmm0,%xmm0
    72ea:	vpmovzxwd %xmm0,%xmm0
    72ef:	vpslld $0x10,%xmm1,%xmm1
    72f4:	vpslld $0x10,%xmm0,%xmm0
    72f9:	vmovdqa %xmm1,(%rdi)
    72fd:	vmovdqa %xmm0,0x10(%rdi)
    7302:	je     968e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x26ce>
    7308:	mov    %r15,%rdi
    730b:	nopl   0x0(%rax,%rax,1)
    7310:	movl   $0x0,(%rdx,%rdi,4)
    7317:	add    $0x1,%rdi
    731b:	test   $0xf,%dil
    731f:	jne    7310 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x350>
    7321:	mov    0x70(%r13),%r10
    7325:	mov    0x20(%r13),%r11
    7329:	imul   %r14,%r10
    732d:	test   %r15,%r15
    7330:	jle    965f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x269f>
    7336:	cmpq   $0x7,-0xa78(%rbp)
    733e:	jbe    9658 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2698>
    7344:	lea    (%r11,%r10,2),%rdx
    7348:	vpmovzxwd (%rdx),%ymm0
    734d:	vmovdqu (%rdx),%ymm7
    7351:	vpslld $0x10,%ymm0,%ymm0
    7356:	vmovdqa %ymm0,-0x830(%rbp)
    735e:	vextracti128 $0x1,%ymm7,%xmm0
    7364:	vpmovzxwd %xmm0,%ymm0
    7369:	vpslld $0x10,%ymm0,%ymm0
    736e:	vmovdqa %ymm0,-0x810(%rbp)
    7376:	cmp    $0x1,%rbx
    737a:	jbe    7518 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x558>
    7380:	vpmovzxwd 0x20(%rdx),%ymm0
    7386:	vmovdqu 0x20(%rdx),%ymm6
    738b:	vpslld $0x10,%ymm0,%ymm0
    7390:	vmovdqa %ymm0,-0x7f0(%rbp)
    7398:	vextracti128 $0x1,%ymm6,%xmm0
    739e:	vpmovzxwd %xmm0,%ymm0
    73a3:	vpslld $0x10,%ymm0,%ymm0
    73a8:	vmovdqa %ymm0,-0x7d0(%rbp)
    73b0:	cmp    $0x2,%rbx
    73b4:	je     7518 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x558>
    73ba:	vpmovzxwd 0x40(%rdx),%ymm0
    73c0:	vmovdqu 0x40(%rdx),%ymm6
    73c5:	vpslld $0x10,%ymm0,%ymm0
    73ca:	vmovdqa %ymm0,-0x7b0(%rbp)
    73d2:	vextracti128 $0x1,%ymm6,%xmm0
    73d8:	vpmovzxwd %xmm0,%ymm0
    73dd:	vpslld $0x10,%ymm0,%ymm0
    73e2:	vmovdqa %ymm0,-0x790(%rbp)
    73ea:	cmp    $0x3,%rbx
    73ee:	je     7518 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x558>
    73f4:	vpmovzxwd 0x60(%rdx),%ymm0
    73fa:	vmovdqu 0x60(%rdx),%ymm4
    73ff:	vpslld $0x10,%ymm0,%ymm0
    7404:	vmovdqa %ymm0,-0x770(%rbp)
    740c:	vextracti128 $0x1,%ymm4,%xmm0
    7412:	vpmovzxwd %xmm0,%ymm0
    7417:	vpslld $0x10,%ymm0,%ymm0
    741c:	vmovdqa %ymm0,-0x750(%rbp)
    7424:	cmp    $0x4,%rbx
    7428:	je     7518 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x558>
    742e:	vpmovzxwd 0x80(%rdx),%ymm0
    7437:	vmovdqu 0x80(%rdx),%ymm7
    743f:	vpslld $0x10,%ymm0,%ymm0
    7444:	vmovdqa %ymm0,-0x730(%rbp)
    744c:	vextracti128 $0x1,%ymm7,%xmm0
    7452:	vpmovzxwd %xmm0,%ymm0
    7457:	vpslld $0x10,%ymm0,%ymm0
    745c:	vmovdqa %ymm0,-0x710(%rbp)
    7464:	cmp    $0x5,%rbx
    7468:	je     7518 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x558>
    746e:	vpmovzxwd 0xa0(%rdx),%ymm0
    7477:	vmovdqu 0xa0(%rdx),%ymm4
    747f:	vpslld $0x10,%ymm0,%ymm0
    7484:	vmovdqa %ymm0,-0x6f0(%rbp)
    748c:	vextracti128 $0x1,%ymm4,%xmm0
    7492:	vpmovzxwd %xmm0,%ymm0
    7497:	vpslld $0x10,%ymm0,%ymm0
    749c:	vmovdqa %ymm0,-0x6d0(%rbp)
    74a4:	cmp    $0x6,%rbx
    74a8:	je     7518 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x558>
    74aa:	vpmovzxwd 0xc0(%rdx),%ymm0
    74b3:	vmovdqu 0xc0(%rdx),%ymm6
    74bb:	vpslld $0x10,%ymm0,%ymm0
    74c0:	vmovdqa %ymm0,-0x6b0(%rbp)
    74c8:	vextracti128 $0x1,%ymm6,%xmm0
    74ce:	vpmovzxwd %xmm0,%ymm0
    74d3:	vpslld $0x10,%ymm0,%ymm0
    74d8:	vmovdqa %ymm0,-0x690(%rbp)
    74e0:	cmp    $0x7,%rbx
    74e4:	je     7518 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x558>
    74e6:	vmovdqu 0xe0(%rdx),%ymm0
    74ee:	vpmovzxwd %xmm0,%ymm1
    74f3:	vextracti128 $0x1,%ymm0,%xmm0
    74f9:	vpmovzxwd %xmm0,%ymm0
    74fe:	vpslld $0x10,%ymm1,%ymm1
    7503:	vpslld $0x10,%ymm0,%ymm0
    7508:	vmovdqa %ymm1,-0x670(%rbp)
    7510:	vmovdqa %ymm0,-0x650(%rbp)
    7518:	test   $0x1,%cl
    751b:	je     755f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x59f>
    751d:	mov    -0xa88(%rbp),%rdi
    7524:	mov    %rdi,%rdx
    7527:	lea    (%r10,%rdi,8),%rdi
    752b:	vmovdqu (%r11,%rdi,2),%xmm0
    7531:	shl    $0x5,%rdx
    7535:	lea    -0x830(%rbp,%rdx,1),%rdx
    753d:	vpmovzxwd %xmm0,%xmm1
    7542:	vpsrldq $0x8,%xmm0,%xmm0
    7547:	vpmovzxwd %xmm0,%xmm0
    754c:	vpslld $0x10,%xmm1,%xmm1
    7551:	vpslld $0x10,%xmm0,%xmm0
    7556:	vmovdqa %xmm1,(%rdx)
    755a:	vmovdqa %xmm0,0x10(%rdx)
    755f:	cmpq   $0x0,-0xa80(%rbp)
    7567:	je     7588 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5c8>
    7569:	mov    %r15,%rdx
    756c:	lea    -0x830(%rbp),%rdi
    7573:	nopl   0x0(%rax,%rax,1)
    7578:	movl   $0x0,(%rdi,%rdx,4)
    757f:	add    $0x1,%rdx
    7583:	test   $0xf,%dl
    7586:	jne    7578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5b8>
    7588:	test   %r15,%r15
    758b:	jle    9647 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2687>
    7591:	vxorps %xmm0,%xmm0,%xmm0
    7595:	vmovaps -0xa30(%rbp),%ymm1
    759d:	vmovaps -0xa10(%rbp),%ymm4
    75a5:	vfmadd132ps -0x830(%rbp),%ymm0,%ymm1
    75ae:	vfmadd231ps -0x810(%rbp),%ymm4,%ymm0
    75b7:	vmovaps %ymm1,-0x230(%rbp)
    75bf:	vmovaps %ymm0,-0x210(%rbp)
    75c7:	cmp    $0x10,%r15
    75cb:	jle    7763 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x7a3>
    75d1:	vmovaps -0x9f0(%rbp),%ymm6
    75d9:	vfmadd231ps -0x7f0(%rbp),%ymm6,%ymm1
    75e2:	vmovaps -0x9d0(%rbp),%ymm6
    75ea:	vfmadd231ps -0x7d0(%rbp),%ymm6,%ymm0
    75f3:	vmovaps %ymm1,-0x230(%rbp)
    75fb:	vmovaps %ymm0,-0x210(%rbp)
    7603:	cmp    $0x20,%r15
    7607:	jle    7763 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x7a3>
    760d:	vmovaps -0x9b0(%rbp),%ymm7
    7615:	vmovaps -0x990(%rbp),%ymm4
    761d:	vfmadd231ps -0x7b0(%rbp),%ymm7,%ymm1
    7626:	vfmadd231ps -0x790(%rbp),%ymm4,%ymm0
    762f:	vmovaps %ymm1,-0x230(%rbp)
    7637:	vmovaps %ymm0,-0x210(%rbp)
    763f:	cmp    $0x30,%r15
    7643:	jle    7763 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x7a3>
    7649:	vmovaps -0x970(%rbp),%ymm6
    7651:	vmovaps -0x950(%rbp),%ymm7
    7659:	vfmadd231ps -0x770(%rbp),%ymm6,%ymm1
    7662:	vfmadd231ps -0x750(%rbp),%ymm7,%ymm0
    766b:	vmovaps %ymm1,-0x230(%rbp)
    7673:	vmovaps %ymm0,-0x210(%rbp)
    767b:	cmp    $0x40,%r15
    767f:	jle    7763 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x7a3>
    7685:	vmovaps -0x930(%rbp),%ymm4
    768d:	vmovaps -0x910(%rbp),%ymm6
    7695:	vfmadd231ps -0x730(%rbp),%ymm4,%ymm1
    769e:	vfmadd231ps -0x710(%rbp),%ymm6,%ymm0
    76a7:	vmovaps %ymm1,-0x230(%rbp)
    76af:	vmovaps %ymm0,-0x210(%rbp)
    76b7:	cmp    $0x50,%r15
    76bb:	jle    7763 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x7a3>
    76c1:	vmovaps -0x8f0(%rbp),%ymm7
    76c9:	vmovaps -0x8d0(%rbp),%ymm4
    76d1:	vfmadd231ps -0x6f0(%rbp),%ymm7,%ymm1
    76da:	vfmadd231ps -0x6d0(%rbp),%ymm4,%ymm0
    76e3:	vmovaps %ymm1,-0x230(%rbp)
    76eb:	vmovaps %ymm0,-0x210(%rbp)
    76f3:	cmp    $0x60,%r15
    76f7:	jle    7763 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x7a3>
    76f9:	vmovaps -0x8b0(%rbp),%ymm6
    7701:	vmovaps -0x890(%rbp),%ymm7
    7709:	vfmadd231ps -0x6b0(%rbp),%ymm6,%ymm1
    7712:	vfmadd231ps -0x690(%rbp),%ymm7,%ymm0
    771b:	vmovaps %ymm1,-0x230(%rbp)
    7723:	vmovaps %ymm0,-0x210(%rbp)
    772b:	cmp    $0x70,%r15
    772f:	jle    7763 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x7a3>
    7731:	vmovaps -0x870(%rbp),%ymm4
    7739:	vmovaps -0x850(%rbp),%ymm6
    7741:	vfmadd231ps -0x670(%rbp),%ymm4,%ymm1
    774a:	vfmadd231ps -0x650(%rbp),%ymm6,%ymm0
    7753:	vmovaps %ymm1,-0x230(%rbp)
    775b:	vmovaps %ymm0,-0x210(%rbp)
    7763:	vmovaps -0x210(%rbp),%ymm4
    776b:	vaddps -0x230(%rbp),%ymm4,%ymm1
    7773:	vextractf128 $0x1,%ymm1,%xmm0
    7779:	mov    0x30(%r13),%rdi
    777d:	lea    0x0(,%r14,4),%rdx
    7785:	vaddps %xmm1,%xmm0,%xmm0
    7789:	vmovhlps %xmm0,%xmm0,%xmm1
    778d:	vaddps %xmm1,%xmm0,%xmm0
    7791:	vmovshdup %xmm0,%xmm1
    7795:	vaddss %xmm1,%xmm0,%xmm0
    7799:	vmovaps %xmm0,%xmm1
    779d:	test   %rdi,%rdi
    77a0:	je     77a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x7e8>
    77a2:	vsubss (%rdi,%r14,4),%xmm0,%xmm1
    77a8:	mov    0x28(%r13),%rdi
    77ac:	vxorpd %xmm4,%xmm4,%xmm4
    77b0:	vxorps 0x0(%rip),%xmm1,%xmm2        # 77b8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x7f8>
    77b8:	vcvtss2sd (%rdi,%rdx,1),%xmm4,%xmm0
    77bd:	mov    0xb0(%r13),%rdi
    77c4:	vxorpd 0x0(%rip),%xmm0,%xmm0        # 77cc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x80c>
    77cc:	vdivsd 0x0(%rip),%xmm0,%xmm0        # 77d4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x814>
    77d4:	vcvtsd2ss %xmm0,%xmm0,%xmm0
    77d8:	vmovss %xmm0,(%rdi,%rdx,1)
    77dd:	mov    0xb8(%r13),%rdi
    77e4:	vmovss %xmm2,(%rdi,%rdx,1)
    77e9:	mov    0x98(%r13),%rdx
    77f0:	xor    %edi,%edi
    77f2:	test   %rdx,%rdx
    77f5:	je     780d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x84d>
    77f7:	mov    0xc8(%r13),%r10
    77fe:	mov    0xc0(%r13),%rdi
    7805:	imul   %r14,%r10
    7809:	lea    (%rdi,%r10,4),%rdi
    780d:	cmp    %r14,%rdx
    7810:	jg     9059 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2099>
    7816:	mov    0x8(%r13),%rdx
    781a:	mov    0x58(%r13),%r11
    781e:	mov    %rdx,-0xac0(%rbp)
    7825:	imul   %r14,%r11
    7829:	test   %r15,%r15
    782c:	jle    9670 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x26b0>
    7832:	cmpq   $0x7,-0xa78(%rbp)
    783a:	jbe    96e8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2728>
    7840:	lea    (%rdx,%r11,2),%rdx
    7844:	vpmovzxwd (%rdx),%ymm2
    7849:	vmovdqu (%rdx),%ymm7
    784d:	vpslld $0x10,%ymm2,%ymm2
    7852:	vmovdqa %ymm2,-0x630(%rbp)
    785a:	vextracti128 $0x1,%ymm7,%xmm2
    7860:	vpmovzxwd %xmm2,%ymm2
    7865:	vpslld $0x10,%ymm2,%ymm2
    786a:	vmovdqa %ymm2,-0x610(%rbp)
    7872:	cmp    $0x1,%rbx
    7876:	jbe    7a14 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa54>
    787c:	vpmovzxwd 0x20(%rdx),%ymm2
    7882:	vmovdqu 0x20(%rdx),%ymm6
    7887:	vpslld $0x10,%ymm2,%ymm2
    788c:	vmovdqa %ymm2,-0x5f0(%rbp)
    7894:	vextracti128 $0x1,%ymm6,%xmm2
    789a:	vpmovzxwd %xmm2,%ymm2
    789f:	vpslld $0x10,%ymm2,%ymm2
    78a4:	vmovdqa %ymm2,-0x5d0(%rbp)
    78ac:	cmp    $0x2,%rbx
    78b0:	je     7a14 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa54>
    78b6:	vpmovzxwd 0x40(%rdx),%ymm2
    78bc:	vmovdqu 0x40(%rdx),%ymm6
    78c1:	vpslld $0x10,%ymm2,%ymm2
    78c6:	vmovdqa %ymm2,-0x5b0(%rbp)
    78ce:	vextracti128 $0x1,%ymm6,%xmm2
    78d4:	vpmovzxwd %xmm2,%ymm2
    78d9:	vpslld $0x10,%ymm2,%ymm2
    78de:	vmovdqa %ymm2,-0x590(%rbp)
    78e6:	cmp    $0x3,%rbx
    78ea:	je     7a14 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa54>
    78f0:	vpmovzxwd 0x60(%rdx),%ymm2
    78f6:	vmovdqu 0x60(%rdx),%ymm7
    78fb:	vpslld $0x10,%ymm2,%ymm2
    7900:	vmovdqa %ymm2,-0x570(%rbp)
    7908:	vextracti128 $0x1,%ymm7,%xmm2
    790e:	vpmovzxwd %xmm2,%ymm2
    7913:	vpslld $0x10,%ymm2,%ymm2
    7918:	vmovdqa %ymm2,-0x550(%rbp)
    7920:	cmp    $0x4,%rbx
    7924:	je     7a14 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa54>
    792a:	vpmovzxwd 0x80(%rdx),%ymm2
    7933:	vmovdqu 0x80(%rdx),%ymm4
    793b:	vpslld $0x10,%ymm2,%ymm2
    7940:	vmovdqa %ymm2,-0x530(%rbp)
    7948:	vextracti128 $0x1,%ymm4,%xmm2
    794e:	vpmovzxwd %xmm2,%ymm2
    7953:	vpslld $0x10,%ymm2,%ymm2
    7958:	vmovdqa %ymm2,-0x510(%rbp)
    7960:	cmp    $0x5,%rbx
    7964:	je     7a14 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa54>
    796a:	vpmovzxwd 0xa0(%rdx),%ymm2
    7973:	vmovdqu 0xa0(%rdx),%ymm4
    797b:	vpslld $0x10,%ymm2,%ymm2
    7980:	vmovdqa %ymm2,-0x4f0(%rbp)
    7988:	vextracti128 $0x1,%ymm4,%xmm2
    798e:	vpmovzxwd %xmm2,%ymm2
    7993:	vpslld $0x10,%ymm2,%ymm2
    7998:	vmovdqa %ymm2,-0x4d0(%rbp)
    79a0:	cmp    $0x6,%rbx
    79a4:	je     7a14 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa54>
    79a6:	vpmovzxwd 0xc0(%rdx),%ymm2
    79af:	vmovdqu 0xc0(%rdx),%ymm7
    79b7:	vpslld $0x10,%ymm2,%ymm2
    79bc:	vmovdqa %ymm2,-0x4b0(%rbp)
    79c4:	vextracti128 $0x1,%ymm7,%xmm2
    79ca:	vpmovzxwd %xmm2,%ymm2
    79cf:	vpslld $0x10,%ymm2,%ymm2
    79d4:	vmovdqa %ymm2,-0x490(%rbp)
    79dc:	cmp    $0x7,%rbx
    79e0:	je     7a14 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa54>
    79e2:	vmovdqu 0xe0(%rdx),%ymm2
    79ea:	vpmovzxwd %xmm2,%ymm3
    79ef:	vextracti128 $0x1,%ymm2,%xmm2
    79f5:	vpmovzxwd %xmm2,%ymm2
    79fa:	vpslld $0x10,%ymm3,%ymm3
    79ff:	vpslld $0x10,%ymm2,%ymm2
    7a04:	vmovdqa %ymm3,-0x470(%rbp)
    7a0c:	vmovdqa %ymm2,-0x450(%rbp)
    7a14:	test   $0x1,%cl
    7a17:	je     960c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x264c>
    7a1d:	mov    -0xa88(%rbp),%r8
    7a24:	mov    %r8,%r10
    7a27:	lea    (%r11,%r8,8),%r11
    7a2b:	mov    -0xac0(%rbp),%r8
    7a32:	lea    -0x630(%rbp),%rdx
    7a39:	shl    $0x5,%r10
    7a3d:	vmovdqu (%r8,%r11,2),%xmm2
    7a43:	add    %rdx,%r10
    7a46:	cmpq   $0x0,-0xa80(%rbp)
    7a4e:	vpmovzxwd %xmm2,%xmm3
    7a53:	vpsrldq $0x8,%xmm2,%xmm2
    7a58:	vpmovzxwd %xmm2,%xmm2
    7a5d:	vpslld $0x10,%xmm3,%xmm3
    7a62:	vpslld $0x10,%xmm2,%xmm2
    7a67:	vmovdqa %xmm3,(%r10)
    7a6c:	vmovdqa %xmm2,0x10(%r10)
    7a72:	je     9700 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2740>
    7a78:	mov    %r15,%r10
    7a7b:	nopl   0x0(%rax,%rax,1)
    7a80:	movl   $0x0,(%rdx,%r10,4)
    7a88:	add    $0x1,%r10
    7a8c:	test   $0xf,%r10b
    7a90:	jne    7a80 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xac0>
    7a92:	mov    0x60(%r13),%r11
    7a96:	mov    0x10(%r13),%r8
    7a9a:	imul   %r14,%r11
    7a9e:	test   %r15,%r15
    7aa1:	jle    96d5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2715>
    7aa7:	cmpq   $0x7,-0xa78(%rbp)
    7aaf:	jbe    96c6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2706>
    7ab5:	lea    (%r8,%r11,2),%rdx
    7ab9:	vpmovzxwd (%rdx),%ymm2
    7abe:	vmovdqu (%rdx),%ymm4
    7ac2:	vpslld $0x10,%ymm2,%ymm2
    7ac7:	vmovdqa %ymm2,-0x430(%rbp)
    7acf:	vextracti128 $0x1,%ymm4,%xmm2
    7ad5:	vpmovzxwd %xmm2,%ymm2
    7ada:	vpslld $0x10,%ymm2,%ymm2
    7adf:	vmovdqa %ymm2,-0x410(%rbp)
    7ae7:	cmp    $0x1,%rbx
    7aeb:	jbe    7c89 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcc9>
    7af1:	vpmovzxwd 0x20(%rdx),%ymm2
    7af7:	vmovdqu 0x20(%rdx),%ymm7
    7afc:	vpslld $0x10,%ymm2,%ymm2
    7b01:	vmovdqa %ymm2,-0x3f0(%rbp)
    7b09:	vextracti128 $0x1,%ymm7,%xmm2
    7b0f:	vpmovzxwd %xmm2,%ymm2
    7b14:	vpslld $0x10,%ymm2,%ymm2
    7b19:	vmovdqa %ymm2,-0x3d0(%rbp)
    7b21:	cmp    $0x2,%rbx
    7b25:	je     7c89 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcc9>
    7b2b:	vpmovzxwd 0x40(%rdx),%ymm2
    7b31:	vmovdqu 0x40(%rdx),%ymm4
    7b36:	vpslld $0x10,%ymm2,%ymm2
    7b3b:	vmovdqa %ymm2,-0x3b0(%rbp)
    7b43:	vextracti128 $0x1,%ymm4,%xmm2
    7b49:	vpmovzxwd %xmm2,%ymm2
    7b4e:	vpslld $0x10,%ymm2,%ymm2
    7b53:	vmovdqa %ymm2,-0x390(%rbp)
    7b5b:	cmp    $0x3,%rbx
    7b5f:	je     7c89 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcc9>
    7b65:	vpmovzxwd 0x60(%rdx),%ymm2
    7b6b:	vmovdqu 0x60(%rdx),%ymm6
    7b70:	vpslld $0x10,%ymm2,%ymm2
    7b75:	vmovdqa %ymm2,-0x370(%rbp)
    7b7d:	vextracti128 $0x1,%ymm6,%xmm2
    7b83:	vpmovzxwd %xmm2,%ymm2
    7b88:	vpslld $0x10,%ymm2,%ymm2
    7b8d:	vmovdqa %ymm2,-0x350(%rbp)
    7b95:	cmp    $0x4,%rbx
    7b99:	je     7c89 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcc9>
    7b9f:	vpmovzxwd 0x80(%rdx),%ymm2
    7ba8:	vmovdqu 0x80(%rdx),%ymm7
    7bb0:	vpslld $0x10,%ymm2,%ymm2
    7bb5:	vmovdqa %ymm2,-0x330(%rbp)
    7bbd:	vextracti128 $0x1,%ymm7,%xmm2
    7bc3:	vpmovzxwd %xmm2,%ymm2
    7bc8:	vpslld $0x10,%ymm2,%ymm2
    7bcd:	vmovdqa %ymm2,-0x310(%rbp)
    7bd5:	cmp    $0x5,%rbx
    7bd9:	je     7c89 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcc9>
    7bdf:	vpmovzxwd 0xa0(%rdx),%ymm2
    7be8:	vmovdqu 0xa0(%rdx),%ymm4
    7bf0:	vpslld $0x10,%ymm2,%ymm2
    7bf5:	vmovdqa %ymm2,-0x2f0(%rbp)
    7bfd:	vextracti128 $0x1,%ymm4,%xmm2
    7c03:	vpmovzxwd %xmm2,%ymm2
    7c08:	vpslld $0x10,%ymm2,%ymm2
    7c0d:	vmovdqa %ymm2,-0x2d0(%rbp)
    7c15:	cmp    $0x6,%rbx
    7c19:	je     7c89 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcc9>
    7c1b:	vpmovzxwd 0xc0(%rdx),%ymm2
    7c24:	vmovdqu 0xc0(%rdx),%ymm6
    7c2c:	vpslld $0x10,%ymm2,%ymm2
    7c31:	vmovdqa %ymm2,-0x2b0(%rbp)
    7c39:	vextracti128 $0x1,%ymm6,%xmm2
    7c3f:	vpmovzxwd %xmm2,%ymm2
    7c44:	vpslld $0x10,%ymm2,%ymm2
    7c49:	vmovdqa %ymm2,-0x290(%rbp)
    7c51:	cmp    $0x7,%rbx
    7c55:	je     7c89 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcc9>
    7c57:	vmovdqu 0xe0(%rdx),%ymm2
    7c5f:	vpmovzxwd %xmm2,%ymm3
    7c64:	vextracti128 $0x1,%ymm2,%xmm2
    7c6a:	vpmovzxwd %xmm2,%ymm2
    7c6f:	vpslld $0x10,%ymm3,%ymm3
    7c74:	vpslld $0x10,%ymm2,%ymm2
    7c79:	vmovdqa %ymm3,-0x270(%rbp)
    7c81:	vmovdqa %ymm2,-0x250(%rbp)
    7c89:	test   $0x1,%cl
    7c8c:	je     7cd0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd10>
    7c8e:	mov    -0xa88(%rbp),%r10
    7c95:	mov    %r10,%rdx
    7c98:	lea    (%r11,%r10,8),%r10
    7c9c:	vmovdqu (%r8,%r10,2),%xmm2
    7ca2:	shl    $0x5,%rdx
    7ca6:	lea    -0x430(%rbp,%rdx,1),%rdx
    7cae:	vpmovzxwd %xmm2,%xmm3
    7cb3:	vpsrldq $0x8,%xmm2,%xmm2
    7cb8:	vpmovzxwd %xmm2,%xmm2
    7cbd:	vpslld $0x10,%xmm3,%xmm3
    7cc2:	vpslld $0x10,%xmm2,%xmm2
    7cc7:	vmovdqa %xmm3,(%rdx)
    7ccb:	vmovdqa %xmm2,0x10(%rdx)
    7cd0:	cmpq   $0x0,-0xa80(%rbp)
    7cd8:	je     969f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x26df>
    7cde:	mov    %r15,%rdx
    7ce1:	lea    -0x430(%rbp),%r10
    7ce8:	nopl   0x0(%rax,%rax,1)
    7cf0:	movl   $0x0,(%r10,%rdx,4)
    7cf8:	add    $0x1,%rdx
    7cfc:	test   $0xf,%dl
    7cff:	jne    7cf0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd30>
    7d01:	mov    0x68(%r13),%r11
    7d05:	mov    0x18(%r13),%r8
    7d09:	imul   %r14,%r11
    7d0d:	test   %r15,%r15
    7d10:	jle    96f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2730>
    7d16:	cmpq   $0x7,-0xa78(%rbp)
    7d1e:	jbe    96be <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x26fe>
    7d24:	lea    (%r8,%r11,2),%rdx
    7d28:	vpmovzxwd (%rdx),%ymm2
    7d2d:	vmovdqu (%rdx),%ymm6
    7d31:	vpslld $0x10,%ymm2,%ymm2
    7d36:	vmovdqa %ymm2,-0x230(%rbp)
    7d3e:	vextracti128 $0x1,%ymm6,%xmm2
    7d44:	vpmovzxwd %xmm2,%ymm2
    7d49:	vpslld $0x10,%ymm2,%ymm2
    7d4e:	vmovdqa %ymm2,-0x210(%rbp)
    7d56:	cmp    $0x1,%rbx
    7d5a:	jbe    7ef2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf32>
    7d60:	vpmovzxwd 0x20(%rdx),%ymm2
    7d66:	vmovdqu 0x20(%rdx),%ymm4
    7d6b:	vpslld $0x10,%ymm2,%ymm2
    7d70:	vmovdqa %ymm2,-0x1f0(%rbp)
    7d78:	vextracti128 $0x1,%ymm4,%xmm2
    7d7e:	vpmovzxwd %xmm2,%ymm2
    7d83:	vpslld $0x10,%ymm2,%ymm2
    7d88:	vmovdqa %ymm2,-0x1d0(%rbp)
    7d90:	cmp    $0x2,%rbx
    7d94:	je     7ef2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf32>
    7d9a:	vpmovzxwd 0x40(%rdx),%ymm2
    7da0:	vmovdqu 0x40(%rdx),%ymm7
    7da5:	vpslld $0x10,%ymm2,%ymm2
    7daa:	vmovdqa %ymm2,-0x1b0(%rbp)
    7db2:	vextracti128 $0x1,%ymm7,%xmm2
    7db8:	vpmovzxwd %xmm2,%ymm2
    7dbd:	vpslld $0x10,%ymm2,%ymm2
    7dc2:	vmovdqa %ymm2,-0x190(%rbp)
    7dca:	cmp    $0x3,%rbx
    7dce:	je     7ef2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf32>
    7dd4:	vpmovzxwd 0x60(%rdx),%ymm2
    7dda:	vmovdqu 0x60(%rdx),%ymm4
    7ddf:	vpslld $0x10,%ymm2,%ymm2
    7de4:	vmovdqa %ymm2,-0x170(%rbp)
    7dec:	vextracti128 $0x1,%ymm4,%xmm2
    7df2:	vpmovzxwd %xmm2,%ymm2
    7df7:	vpslld $0x10,%ymm2,%ymm2
    7dfc:	vmovdqa %ymm2,-0x150(%rbp)
    7e04:	cmp    $0x4,%rbx
    7e08:	je     7ef2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf32>
    7e0e:	vpmovzxwd 0x80(%rdx),%ymm2
    7e17:	vmovdqu 0x80(%rdx),%ymm6
    7e1f:	vpslld $0x10,%ymm2,%ymm2
    7e24:	vmovdqa %ymm2,-0x130(%rbp)
    7e2c:	vextracti128 $0x1,%ymm6,%xmm2
    7e32:	vpmovzxwd %xmm2,%ymm2
    7e37:	vpslld $0x10,%ymm2,%ymm2
    7e3c:	vmovdqa %ymm2,-0x110(%rbp)
    7e44:	cmp    $0x5,%rbx
    7e48:	je     7ef2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf32>
    7e4e:	vpmovzxwd 0xa0(%rdx),%ymm2
    7e57:	vmovdqu 0xa0(%rdx),%ymm7
    7e5f:	vpslld $0x10,%ymm2,%ymm2
    7e64:	vmovdqa %ymm2,-0xf0(%rbp)
    7e6c:	vextracti128 $0x1,%ymm7,%xmm2
    7e72:	vpmovzxwd %xmm2,%ymm2
    7e77:	vpslld $0x10,%ymm2,%ymm2
    7e7c:	vmovdqa %ymm2,-0xd0(%rbp)
    7e84:	cmp    $0x6,%rbx
    7e88:	je     7ef2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf32>
    7e8a:	vpmovzxwd 0xc0(%rdx),%ymm2
    7e93:	vmovdqu 0xc0(%rdx),%ymm4
    7e9b:	vpslld $0x10,%ymm2,%ymm2
    7ea0:	vmovdqa %ymm2,-0xb0(%rbp)
    7ea8:	vextracti128 $0x1,%ymm4,%xmm2
    7eae:	vpmovzxwd %xmm2,%ymm2
    7eb3:	vpslld $0x10,%ymm2,%ymm2
    7eb8:	vmovdqa %ymm2,-0x90(%rbp)
    7ec0:	cmp    $0x7,%rbx
    7ec4:	je     7ef2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf32>
    7ec6:	vmovdqu 0xe0(%rdx),%ymm2
    7ece:	vpmovzxwd %xmm2,%ymm3
    7ed3:	vextracti128 $0x1,%ymm2,%xmm2
    7ed9:	vpmovzxwd %xmm2,%ymm2
    7ede:	vpslld $0x10,%ymm3,%ymm3
    7ee3:	vpslld $0x10,%ymm2,%ymm2
    7ee8:	vmovdqa %ymm3,-0x70(%rbp)
    7eed:	vmovdqa %ymm2,-0x50(%rbp)
    7ef2:	test   $0x1,%cl
    7ef5:	je     7f39 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf79>
    7ef7:	mov    -0xa88(%rbp),%r10
    7efe:	mov    %r10,%rdx
    7f01:	lea    (%r11,%r10,8),%r10
    7f05:	vmovdqu (%r8,%r10,2),%xmm2
    7f0b:	shl    $0x5,%rdx
    7f0f:	lea    -0x230(%rbp,%rdx,1),%rdx
    7f17:	vpmovzxwd %xmm2,%xmm3
    7f1c:	vpsrldq $0x8,%xmm2,%xmm2
    7f21:	vpmovzxwd %xmm2,%xmm2
    7f26:	vpslld $0x10,%xmm3,%xmm3
    7f2b:	vpslld $0x10,%xmm2,%xmm2
    7f30:	vmovdqa %xmm3,(%rdx)
    7f34:	vmovdqa %xmm2,0x10(%rdx)
    7f39:	cmpq   $0x0,-0xa80(%rbp)
    7f41:	je     7f61 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xfa1>
    7f43:	mov    %r15,%rdx
    7f46:	lea    -0x230(%rbp),%r10
    7f4d:	nopl   (%rax)
    7f50:	movl   $0x0,(%r10,%rdx,4)
    7f58:	add    $0x1,%rdx
    7f5c:	test   $0xf,%dl
    7f5f:	jne    7f50 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf90>
    7f61:	test   %r15,%r15
    7f64:	jle    9685 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x26c5>
    7f6a:	vxorps %xmm2,%xmm2,%xmm2
    7f6e:	vmovaps -0x630(%rbp),%ymm3
    7f76:	vmovaps -0x610(%rbp),%ymm7
    7f7e:	vfmadd132ps -0x430(%rbp),%ymm2,%ymm3
    7f87:	vfmadd231ps -0x410(%rbp),%ymm7,%ymm2
    7f90:	vmovaps %ymm3,-0xa70(%rbp)
    7f98:	vmovaps %ymm2,-0xa50(%rbp)
    7fa0:	cmp    $0x10,%r15
    7fa4:	jle    813c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x117c>
    7faa:	vmovaps -0x5f0(%rbp),%ymm7
    7fb2:	vmovaps -0x5d0(%rbp),%ymm4
    7fba:	vfmadd231ps -0x3f0(%rbp),%ymm7,%ymm3
    7fc3:	vfmadd231ps -0x3d0(%rbp),%ymm4,%ymm2
    7fcc:	vmovaps %ymm3,-0xa70(%rbp)
    7fd4:	vmovaps %ymm2,-0xa50(%rbp)
    7fdc:	cmp    $0x20,%r15
    7fe0:	jle    813c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x117c>
    7fe6:	vmovaps -0x5b0(%rbp),%ymm6
    7fee:	vmovaps -0x590(%rbp),%ymm7
    7ff6:	vfmadd231ps -0x3b0(%rbp),%ymm6,%ymm3
    7fff:	vfmadd231ps -0x390(%rbp),%ymm7,%ymm2
    8008:	vmovaps %ymm3,-0xa70(%rbp)
    8010:	vmovaps %ymm2,-0xa50(%rbp)
    8018:	cmp    $0x30,%r15
    801c:	jle    813c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x117c>
    8022:	vmovaps -0x570(%rbp),%ymm4
    802a:	vmovaps -0x550(%rbp),%ymm6
    8032:	vfmadd231ps -0x370(%rbp),%ymm4,%ymm3
    803b:	vfmadd231ps -0x350(%rbp),%ymm6,%ymm2
    8044:	vmovaps %ymm3,-0xa70(%rbp)
    804c:	vmovaps %ymm2,-0xa50(%rbp)
    8054:	cmp    $0x40,%r15
    8058:	jle    813c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x117c>
    805e:	vmovaps -0x530(%rbp),%ymm7
    8066:	vmovaps -0x510(%rbp),%ymm4
    806e:	vfmadd231ps -0x330(%rbp),%ymm7,%ymm3
    8077:	vfmadd231ps -0x310(%rbp),%ymm4,%ymm2
    8080:	vmovaps %ymm3,-0xa70(%rbp)
    8088:	vmovaps %ymm2,-0xa50(%rbp)
    8090:	cmp    $0x50,%r15
    8094:	jle    813c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x117c>
    809a:	vmovaps -0x4f0(%rbp),%ymm6
    80a2:	vmovaps -0x4d0(%rbp),%ymm7
    80aa:	vfmadd231ps -0x2f0(%rbp),%ymm6,%ymm3
    80b3:	vfmadd231ps -0x2d0(%rbp),%ymm7,%ymm2
    80bc:	vmovaps %ymm3,-0xa70(%rbp)
    80c4:	vmovaps %ymm2,-0xa50(%rbp)
    80cc:	cmp    $0x60,%r15
    80d0:	jle    813c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x117c>
    80d2:	vmovaps -0x4b0(%rbp),%ymm4
    80da:	vmovaps -0x490(%rbp),%ymm6
    80e2:	vfmadd231ps -0x2b0(%rbp),%ymm4,%ymm3
    80eb:	vfmadd231ps -0x290(%rbp),%ymm6,%ymm2
    80f4:	vmovaps %ymm3,-0xa70(%rbp)
    80fc:	vmovaps %ymm2,-0xa50(%rbp)
    8104:	cmp    $0x70,%r15
    8108:	jle    813c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x117c>
    810a:	vmovaps -0x470(%rbp),%ymm7
    8112:	vmovaps -0x450(%rbp),%ymm4
    811a:	vfmadd231ps -0x270(%rbp),%ymm7,%ymm3
    8123:	vfmadd231ps -0x250(%rbp),%ymm4,%ymm2
    812c:	vmovaps %ymm3,-0xa70(%rbp)
    8134:	vmovaps %ymm2,-0xa50(%rbp)
    813c:	vmovaps -0xa50(%rbp),%ymm4
    8144:	vaddps -0xa70(%rbp),%ymm4,%ymm3
    814c:	vextractf128 $0x1,%ymm3,%xmm2
    8152:	mov    %rcx,-0xac0(%rbp)
    8159:	vaddps %xmm3,%xmm2,%xmm2
    815d:	mov    %rsi,-0xae8(%rbp)
    8164:	mov    %r9,-0xae0(%rbp)
    816b:	mov    %rax,-0xad8(%rbp)
    8172:	vmovhlps %xmm2,%xmm2,%xmm3
    8176:	mov    %rdi,-0xad0(%rbp)
    817d:	vaddps %xmm3,%xmm2,%xmm2
    8181:	vmovss %xmm1,-0xac8(%rbp)
    8189:	vmovshdup %xmm2,%xmm3
    818d:	vaddss %xmm3,%xmm2,%xmm2
    8191:	vmovss 0xa8(%r13),%xmm3
    819a:	vmulss 0x0(%rip),%xmm3,%xmm4        # 81a2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11e2>
    81a2:	vmovss %xmm3,-0xac4(%rbp)
    81aa:	vfmadd231ss %xmm2,%xmm4,%xmm0
    81af:	vzeroupper
    81b2:	call   81b7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11f7>
    81b7:	test   %r15,%r15
    81ba:	mov    -0xac0(%rbp),%rcx
    81c1:	vmovaps %xmm0,%xmm2
    81c5:	jle    9001 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2041>
    81cb:	vxorps %xmm0,%xmm0,%xmm0
    81cf:	vmovaps -0xa30(%rbp),%ymm4
    81d7:	cmp    $0x10,%r15
    81db:	vmovaps -0xa10(%rbp),%ymm6
    81e3:	vfmadd132ps -0x230(%rbp),%ymm0,%ymm4
    81ec:	vmovss -0xac4(%rbp),%xmm3
    81f4:	vfmadd231ps -0x210(%rbp),%ymm6,%ymm0
    81fd:	mov    -0xad0(%rbp),%rdi
    8204:	mov    -0xad8(%rbp),%rax
    820b:	mov    -0xae0(%rbp),%r9
    8212:	mov    -0xae8(%rbp),%rsi
    8219:	vmovss -0xac8(%rbp),%xmm1
    8221:	vmovaps %ymm4,-0xa70(%rbp)
    8229:	vmovaps %ymm0,-0xa50(%rbp)
    8231:	jle    83c3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1403>
    8237:	vmovaps -0x9f0(%rbp),%ymm6
    823f:	vmovaps -0x9d0(%rbp),%ymm7
    8247:	vfmadd231ps -0x1f0(%rbp),%ymm6,%ymm4
    8250:	vfmadd231ps -0x1d0(%rbp),%ymm7,%ymm0
    8259:	vmovaps %ymm4,-0xa70(%rbp)
    8261:	vmovaps %ymm0,-0xa50(%rbp)
    8269:	cmp    $0x20,%r15
    826d:	jle    83c3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1403>
    8273:	vmovaps -0x9b0(%rbp),%ymm6
    827b:	vmovaps -0x990(%rbp),%ymm7
    8283:	vfmadd231ps -0x1b0(%rbp),%ymm6,%ymm4
    828c:	vfmadd231ps -0x190(%rbp),%ymm7,%ymm0
    8295:	vmovaps %ymm4,-0xa70(%rbp)
    829d:	vmovaps %ymm0,-0xa50(%rbp)
    82a5:	cmp    $0x30,%r15
    82a9:	jle    83c3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1403>
    82af:	vmovaps -0x970(%rbp),%ymm6
    82b7:	vmovaps -0x950(%rbp),%ymm7
    82bf:	vfmadd231ps -0x170(%rbp),%ymm6,%ymm4
    82c8:	vfmadd231ps -0x150(%rbp),%ymm7,%ymm0
    82d1:	vmovaps %ymm4,-0xa70(%rbp)
    82d9:	vmovaps %ymm0,-0xa50(%rbp)
    82e1:	cmp    $0x40,%r15
    82e5:	jle    83c3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1403>
    82eb:	vmovaps -0x930(%rbp),%ymm6
    82f3:	vmovaps -0x910(%rbp),%ymm7
    82fb:	vfmadd231ps -0x130(%rbp),%ymm6,%ymm4
    8304:	vfmadd231ps -0x110(%rbp),%ymm7,%ymm0
    830d:	vmovaps %ymm4,-0xa70(%rbp)
    8315:	vmovaps %ymm0,-0xa50(%rbp)
    831d:	cmp    $0x50,%r15
    8321:	jle    83c3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1403>
    8327:	vmovaps -0x8f0(%rbp),%ymm6
    832f:	vmovaps -0x8d0(%rbp),%ymm7
    8337:	vfmadd231ps -0xf0(%rbp),%ymm6,%ymm4
    8340:	vfmadd231ps -0xd0(%rbp),%ymm7,%ymm0
    8349:	vmovaps %ymm4,-0xa70(%rbp)
    8351:	vmovaps %ymm0,-0xa50(%rbp)
    8359:	cmp    $0x60,%r15
    835d:	jle    83c3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1403>
    835f:	vmovaps -0x8b0(%rbp),%ymm6
    8367:	vmovaps -0x890(%rbp),%ymm7
    836f:	vfmadd231ps -0xb0(%rbp),%ymm6,%ymm4
    8378:	vfmadd231ps -0x90(%rbp),%ymm7,%ymm0
    8381:	vmovaps %ymm4,-0xa70(%rbp)
    8389:	vmovaps %ymm0,-0xa50(%rbp)
    8391:	cmp    $0x70,%r15
    8395:	jle    83c3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1403>
    8397:	vmovaps -0x870(%rbp),%ymm6
    839f:	vfmadd231ps -0x70(%rbp),%ymm6,%ymm4
    83a5:	vmovaps %ymm4,-0xa70(%rbp)
    83ad:	vmovaps -0x850(%rbp),%ymm4
    83b5:	vfmadd231ps -0x50(%rbp),%ymm4,%ymm0
    83bb:	vmovaps %ymm0,-0xa50(%rbp)
    83c3:	vmovaps -0xa50(%rbp),%ymm7
    83cb:	vaddps -0xa70(%rbp),%ymm7,%ymm4
    83d3:	vextractf128 $0x1,%ymm4,%xmm0
    83d9:	vaddps %xmm4,%xmm0,%xmm0
    83dd:	vmovhlps %xmm0,%xmm0,%xmm4
    83e1:	vaddps %xmm4,%xmm0,%xmm0
    83e5:	vmovshdup %xmm0,%xmm4
    83e9:	vaddss %xmm4,%xmm0,%xmm0
    83ed:	vsubss %xmm1,%xmm0,%xmm0
    83f1:	vmulss %xmm2,%xmm0,%xmm0
    83f5:	vmulss %xmm3,%xmm0,%xmm0
    83f9:	test   %rdi,%rdi
    83fc:	je     90a5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20e5>
    8402:	vbroadcastss %xmm0,%ymm1
    8407:	vmulps -0x430(%rbp),%ymm1,%ymm3
    840f:	vmovups %ymm3,(%rdi)
    8413:	cmp    $0x1,%rcx
    8417:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    841d:	vmulps -0x410(%rbp),%ymm1,%ymm3
    8425:	vmovups %ymm3,0x20(%rdi)
    842a:	cmp    $0x2,%rcx
    842e:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    8434:	vmulps -0x3f0(%rbp),%ymm1,%ymm3
    843c:	vmovups %ymm3,0x40(%rdi)
    8441:	cmp    $0x3,%rcx
    8445:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    844b:	vmulps -0x3d0(%rbp),%ymm1,%ymm3
    8453:	vmovups %ymm3,0x60(%rdi)
    8458:	cmp    $0x4,%rcx
    845c:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    8462:	vmulps -0x3b0(%rbp),%ymm1,%ymm3
    846a:	vmovups %ymm3,0x80(%rdi)
    8472:	cmp    $0x5,%rcx
    8476:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    847c:	vmulps -0x390(%rbp),%ymm1,%ymm3
    8484:	vmovups %ymm3,0xa0(%rdi)
    848c:	cmp    $0x6,%rcx
    8490:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    8496:	vmulps -0x370(%rbp),%ymm1,%ymm3
    849e:	vmovups %ymm3,0xc0(%rdi)
    84a6:	cmp    $0x7,%rcx
    84aa:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    84b0:	vmulps -0x350(%rbp),%ymm1,%ymm3
    84b8:	vmovups %ymm3,0xe0(%rdi)
    84c0:	cmp    $0x8,%rcx
    84c4:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    84ca:	vmulps -0x330(%rbp),%ymm1,%ymm3
    84d2:	vmovups %ymm3,0x100(%rdi)
    84da:	cmp    $0x9,%rcx
    84de:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    84e4:	vmulps -0x310(%rbp),%ymm1,%ymm3
    84ec:	vmovups %ymm3,0x120(%rdi)
    84f4:	cmp    $0xa,%rcx
    84f8:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    84fa:	vmulps -0x2f0(%rbp),%ymm1,%ymm3
    8502:	vmovups %ymm3,0x140(%rdi)
    850a:	cmp    $0xb,%rcx
    850e:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    8510:	vmulps -0x2d0(%rbp),%ymm1,%ymm3
    8518:	vmovups %ymm3,0x160(%rdi)
    8520:	cmp    $0xc,%rcx
    8524:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    8526:	vmulps -0x2b0(%rbp),%ymm1,%ymm3
    852e:	vmovups %ymm3,0x180(%rdi)
    8536:	cmp    $0xd,%rcx
    853a:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    853c:	vmulps -0x290(%rbp),%ymm1,%ymm3
    8544:	vmovups %ymm3,0x1a0(%rdi)
    854c:	cmp    $0xe,%rcx
    8550:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    8552:	vmulps -0x270(%rbp),%ymm1,%ymm3
    855a:	vmovups %ymm3,0x1c0(%rdi)
    8562:	cmp    $0xf,%rcx
    8566:	je     8578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15b8>
    8568:	vmulps -0x250(%rbp),%ymm1,%ymm1
    8570:	vmovups %ymm1,0x1e0(%rdi)
    8578:	cmpq   $0x7,-0xa78(%rbp)
    8580:	jbe    9605 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2645>
    8586:	vbroadcastss %xmm0,%ymm1
    858b:	vmulps -0x630(%rbp),%ymm1,%ymm6
    8593:	mov    $0x1,%edx
    8598:	vmulps -0x610(%rbp),%ymm1,%ymm7
    85a0:	vmovd  %edx,%xmm3
    85a4:	mov    $0x7fff,%edx
    85a9:	vmovd  %edx,%xmm4
    85ad:	vpbroadcastd %xmm3,%ymm3
    85b2:	mov    $0x40,%edx
    85b7:	vpbroadcastd %xmm4,%ymm4
    85bc:	vpsrld $0x10,%ymm6,%ymm10
    85c1:	vpaddd %ymm6,%ymm4,%ymm8
    85c5:	vcmpeqps %ymm6,%ymm6,%ymm6
    85ca:	vpsrld $0x10,%ymm7,%ymm5
    85cf:	vpand  %ymm3,%ymm10,%ymm9
    85d3:	vpaddd %ymm8,%ymm9,%ymm9
    85d8:	vmovd  %edx,%xmm8
    85dc:	mov    $0xffff,%edx
    85e1:	vpbroadcastd %xmm8,%ymm8
    85e6:	vpsrld $0x10,%ymm9,%ymm9
    85ec:	vpor   %ymm8,%ymm10,%ymm10
    85f1:	vpblendvb %ymm6,%ymm9,%ymm10,%ymm6
    85f7:	vpand  %ymm3,%ymm5,%ymm9
    85fb:	vpaddd %ymm7,%ymm4,%ymm10
    85ff:	vcmpeqps %ymm7,%ymm7,%ymm7
    8604:	vpaddd %ymm10,%ymm9,%ymm9
    8609:	vpor   %ymm8,%ymm5,%ymm5
    860e:	vpsrld $0x10,%ymm9,%ymm9
    8614:	vpblendvb %ymm7,%ymm9,%ymm5,%ymm5
    861a:	vmovd  %edx,%xmm7
    861e:	vpbroadcastd %xmm7,%ymm7
    8623:	vpand  %ymm6,%ymm7,%ymm6
    8627:	vpand  %ymm5,%ymm7,%ymm5
    862b:	vpackusdw %ymm5,%ymm6,%ymm5
    8630:	vpermq $0xd8,%ymm5,%ymm5
    8636:	vmovdqu %ymm5,(%r12)
    863c:	cmp    $0x1,%rbx
    8640:	jbe    89f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a33>
    8646:	vmulps -0x5f0(%rbp),%ymm1,%ymm6
    864e:	vmulps -0x5d0(%rbp),%ymm1,%ymm9
    8656:	vpsrld $0x10,%ymm6,%ymm11
    865b:	vpaddd %ymm6,%ymm4,%ymm12
    865f:	vcmpeqps %ymm6,%ymm6,%ymm6
    8664:	vpsrld $0x10,%ymm9,%ymm5
    866a:	vpand  %ymm3,%ymm11,%ymm10
    866e:	vpaddd %ymm12,%ymm10,%ymm10
    8673:	vpor   %ymm8,%ymm11,%ymm11
    8678:	vpsrld $0x10,%ymm10,%ymm10
    867e:	vpblendvb %ymm6,%ymm10,%ymm11,%ymm6
    8684:	vpand  %ymm3,%ymm5,%ymm10
    8688:	vpaddd %ymm9,%ymm4,%ymm11
    868d:	vcmpeqps %ymm9,%ymm9,%ymm9
    8693:	vpaddd %ymm11,%ymm10,%ymm10
    8698:	vpor   %ymm8,%ymm5,%ymm5
    869d:	vpsrld $0x10,%ymm10,%ymm10
    86a3:	vpand  %ymm6,%ymm7,%ymm6
    86a7:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    86ad:	vpand  %ymm5,%ymm7,%ymm5
    86b1:	vpackusdw %ymm5,%ymm6,%ymm5
    86b6:	vpermq $0xd8,%ymm5,%ymm5
    86bc:	vmovdqu %ymm5,0x20(%r12)
    86c3:	cmp    $0x2,%rbx
    86c7:	je     89f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a33>
    86cd:	vmulps -0x5b0(%rbp),%ymm1,%ymm6
    86d5:	vmulps -0x590(%rbp),%ymm1,%ymm9
    86dd:	vpsrld $0x10,%ymm6,%ymm11
    86e2:	vpaddd %ymm6,%ymm4,%ymm12
    86e6:	vcmpeqps %ymm6,%ymm6,%ymm6
    86eb:	vpsrld $0x10,%ymm9,%ymm5
    86f1:	vpand  %ymm3,%ymm11,%ymm10
    86f5:	vpaddd %ymm12,%ymm10,%ymm10
    86fa:	vpor   %ymm8,%ymm11,%ymm11
    86ff:	vpsrld $0x10,%ymm10,%ymm10
    8705:	vpblendvb %ymm6,%ymm10,%ymm11,%ymm6
    870b:	vpand  %ymm3,%ymm5,%ymm10
    870f:	vpaddd %ymm9,%ymm4,%ymm11
    8714:	vcmpeqps %ymm9,%ymm9,%ymm9
    871a:	vpaddd %ymm11,%ymm10,%ymm10
    871f:	vpor   %ymm8,%ymm5,%ymm5
    8724:	vpsrld $0x10,%ymm10,%ymm10
    872a:	vpand  %ymm6,%ymm7,%ymm6
    872e:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    8734:	vpand  %ymm5,%ymm7,%ymm5
    8738:	vpackusdw %ymm5,%ymm6,%ymm5
    873d:	vpermq $0xd8,%ymm5,%ymm5
    8743:	vmovdqu %ymm5,0x40(%r12)
    874a:	cmp    $0x3,%rbx
    874e:	je     89f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a33>
    8754:	vmulps -0x570(%rbp),%ymm1,%ymm6
    875c:	vmulps -0x550(%rbp),%ymm1,%ymm9
    8764:	vpsrld $0x10,%ymm6,%ymm11
    8769:	vpaddd %ymm6,%ymm4,%ymm12
    876d:	vcmpeqps %ymm6,%ymm6,%ymm6
    8772:	vpsrld $0x10,%ymm9,%ymm5
    8778:	vpand  %ymm3,%ymm11,%ymm10
    877c:	vpaddd %ymm12,%ymm10,%ymm10
    8781:	vpor   %ymm8,%ymm11,%ymm11
    8786:	vpsrld $0x10,%ymm10,%ymm10
    878c:	vpblendvb %ymm6,%ymm10,%ymm11,%ymm6
    8792:	vpand  %ymm3,%ymm5,%ymm10
    8796:	vpaddd %ymm9,%ymm4,%ymm11
    879b:	vcmpeqps %ymm9,%ymm9,%ymm9
    87a1:	vpaddd %ymm11,%ymm10,%ymm10
    87a6:	vpor   %ymm8,%ymm5,%ymm5
    87ab:	vpsrld $0x10,%ymm10,%ymm10
    87b1:	vpand  %ymm6,%ymm7,%ymm6
    87b5:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    87bb:	vpand  %ymm5,%ymm7,%ymm5
    87bf:	vpackusdw %ymm5,%ymm6,%ymm5
    87c4:	vpermq $0xd8,%ymm5,%ymm5
    87ca:	vmovdqu %ymm5,0x60(%r12)
    87d1:	cmp    $0x4,%rbx
    87d5:	je     89f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a33>
    87db:	vmulps -0x530(%rbp),%ymm1,%ymm6
    87e3:	vmulps -0x510(%rbp),%ymm1,%ymm9
    87eb:	vpsrld $0x10,%ymm6,%ymm11
    87f0:	vpaddd %ymm6,%ymm4,%ymm12
    87f4:	vcmpeqps %ymm6,%ymm6,%ymm6
    87f9:	vpsrld $0x10,%ymm9,%ymm5
    87ff:	vpand  %ymm3,%ymm11,%ymm10
    8803:	vpaddd %ymm12,%ymm10,%ymm10
    8808:	vpor   %ymm8,%ymm11,%ymm11
    880d:	vpsrld $0x10,%ymm10,%ymm10
    8813:	vpblendvb %ymm6,%ymm10,%ymm11,%ymm6
    8819:	vpand  %ymm3,%ymm5,%ymm10
    881d:	vpaddd %ymm9,%ymm4,%ymm11
    8822:	vcmpeqps %ymm9,%ymm9,%ymm9
    8828:	vpaddd %ymm11,%ymm10,%ymm10
    882d:	vpor   %ymm8,%ymm5,%ymm5
    8832:	vpsrld $0x10,%ymm10,%ymm10
    8838:	vpand  %ymm6,%ymm7,%ymm6
    883c:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    8842:	vpand  %ymm5,%ymm7,%ymm5
    8846:	vpackusdw %ymm5,%ymm6,%ymm5
    884b:	vpermq $0xd8,%ymm5,%ymm5
    8851:	vmovdqu %ymm5,0x80(%r12)
    885b:	cmp    $0x5,%rbx
    885f:	je     89f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a33>
    8865:	vmulps -0x4f0(%rbp),%ymm1,%ymm6
    886d:	vmulps -0x4d0(%rbp),%ymm1,%ymm9
    8875:	vpsrld $0x10,%ymm6,%ymm11
    887a:	vpaddd %ymm6,%ymm4,%ymm12
    887e:	vcmpeqps %ymm6,%ymm6,%ymm6
    8883:	vpsrld $0x10,%ymm9,%ymm5
    8889:	vpand  %ymm3,%ymm11,%ymm10
    888d:	vpaddd %ymm12,%ymm10,%ymm10
    8892:	vpor   %ymm8,%ymm11,%ymm11
    8897:	vpsrld $0x10,%ymm10,%ymm10
    889d:	vpblendvb %ymm6,%ymm10,%ymm11,%ymm6
    88a3:	vpand  %ymm3,%ymm5,%ymm10
    88a7:	vpaddd %ymm9,%ymm4,%ymm11
    88ac:	vcmpeqps %ymm9,%ymm9,%ymm9
    88b2:	vpaddd %ymm11,%ymm10,%ymm10
    88b7:	vpor   %ymm8,%ymm5,%ymm5
    88bc:	vpsrld $0x10,%ymm10,%ymm10
    88c2:	vpand  %ymm6,%ymm7,%ymm6
    88c6:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    88cc:	vpand  %ymm5,%ymm7,%ymm5
    88d0:	vpackusdw %ymm5,%ymm6,%ymm5
    88d5:	vpermq $0xd8,%ymm5,%ymm5
    88db:	vmovdqu %ymm5,0xa0(%r12)
    88e5:	cmp    $0x6,%rbx
    88e9:	je     89f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a33>
    88ef:	vmulps -0x4b0(%rbp),%ymm1,%ymm6
    88f7:	vmulps -0x490(%rbp),%ymm1,%ymm9
    88ff:	vpsrld $0x10,%ymm6,%ymm11
    8904:	vpaddd %ymm6,%ymm4,%ymm12
    8908:	vcmpeqps %ymm6,%ymm6,%ymm6
    890d:	vpsrld $0x10,%ymm9,%ymm5
    8913:	vpand  %ymm3,%ymm11,%ymm10
    8917:	vpaddd %ymm12,%ymm10,%ymm10
    891c:	vpor   %ymm8,%ymm11,%ymm11
    8921:	vpsrld $0x10,%ymm10,%ymm10
    8927:	vpblendvb %ymm6,%ymm10,%ymm11,%ymm6
    892d:	vpand  %ymm3,%ymm5,%ymm10
    8931:	vpaddd %ymm9,%ymm4,%ymm11
    8936:	vcmpeqps %ymm9,%ymm9,%ymm9
    893c:	vpaddd %ymm11,%ymm10,%ymm10
    8941:	vpor   %ymm8,%ymm5,%ymm5
    8946:	vpsrld $0x10,%ymm10,%ymm10
    894c:	vpand  %ymm6,%ymm7,%ymm6
    8950:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    8956:	vpand  %ymm5,%ymm7,%ymm5
    895a:	vpackusdw %ymm5,%ymm6,%ymm5
    895f:	vpermq $0xd8,%ymm5,%ymm5
    8965:	vmovdqu %ymm5,0xc0(%r12)
    896f:	cmp    $0x7,%rbx
    8973:	je     89f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a33>
    8975:	vmulps -0x470(%rbp),%ymm1,%ymm9
    897d:	vmulps -0x450(%rbp),%ymm1,%ymm1
    8985:	vpsrld $0x10,%ymm9,%ymm5
    898b:	vpaddd %ymm9,%ymm4,%ymm11
    8990:	vpsrld $0x10,%ymm1,%ymm6
    8995:	vpand  %ymm3,%ymm5,%ymm10
    8999:	vpaddd %ymm1,%ymm4,%ymm4
    899d:	vpand  %ymm3,%ymm6,%ymm3
    89a1:	vcmpeqps %ymm9,%ymm9,%ymm9
    89a7:	vpaddd %ymm11,%ymm10,%ymm10
    89ac:	vcmpeqps %ymm1,%ymm1,%ymm1
    89b1:	vpaddd %ymm4,%ymm3,%ymm3
    89b5:	vpor   %ymm8,%ymm5,%ymm5
    89ba:	vpsrld $0x10,%ymm3,%ymm3
    89bf:	vpsrld $0x10,%ymm10,%ymm10
    89c5:	vpor   %ymm8,%ymm6,%ymm6
    89ca:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    89d0:	vpblendvb %ymm1,%ymm3,%ymm6,%ymm1
    89d6:	vpand  %ymm5,%ymm7,%ymm3
    89da:	vpand  %ymm1,%ymm7,%ymm1
    89de:	vpackusdw %ymm1,%ymm3,%ymm1
    89e3:	vpermq $0xd8,%ymm1,%ymm1
    89e9:	vmovdqu %ymm1,0xe0(%r12)
    89f3:	test   $0x1,%cl
    89f6:	je     8ad7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1b17>
    89fc:	mov    -0xa88(%rbp),%rsi
    8a03:	mov    %rsi,%rdx
    8a06:	vshufps $0x0,%xmm0,%xmm0,%xmm4
    8a0b:	mov    -0xaa0(%rbp),%rdi
    8a12:	shl    $0x5,%rdx
    8a16:	cmpq   $0x7,-0xa78(%rbp)
    8a1e:	lea    -0x630(%rbp,%rdx,1),%rdx
    8a26:	lea    (%rdi,%rsi,8),%rsi
    8a2a:	mov    $0x1,%edi
    8a2f:	vmulps (%rdx),%xmm4,%xmm9
    8a33:	vmovd  %edi,%xmm1
    8a37:	mov    $0x7fff,%edi
    8a3c:	vmulps 0x10(%rdx),%xmm4,%xmm4
    8a41:	vmovd  %edi,%xmm5
    8a45:	vpshufd $0x0,%xmm1,%xmm1
    8a4a:	mov    $0x40,%edi
    8a4f:	vpshufd $0x0,%xmm5,%xmm8
    8a54:	vmovd  %edi,%xmm7
    8a58:	mov    $0xffff,%edi
    8a5d:	vpshufd $0x0,%xmm7,%xmm7
    8a62:	vpsrld $0x10,%xmm9,%xmm0
    8a68:	vpaddd %xmm9,%xmm8,%xmm5
    8a6d:	vpand  %xmm1,%xmm0,%xmm6
    8a71:	vpsrld $0x10,%xmm4,%xmm3
    8a76:	vpor   %xmm7,%xmm0,%xmm0
    8a7a:	vpaddd %xmm5,%xmm6,%xmm6
    8a7e:	vcmpeqps %xmm9,%xmm9,%xmm5
    8a84:	vpand  %xmm1,%xmm3,%xmm1
    8a88:	vpsrld $0x10,%xmm6,%xmm6
    8a8d:	vpor   %xmm7,%xmm3,%xmm3
    8a91:	vpblendvb %xmm5,%xmm6,%xmm0,%xmm0
    8a97:	vpaddd %xmm4,%xmm8,%xmm5
    8a9b:	vcmpeqps %xmm4,%xmm4,%xmm4
    8aa0:	vpaddd %xmm5,%xmm1,%xmm1
    8aa4:	vpsrld $0x10,%xmm1,%xmm1
    8aa9:	vpblendvb %xmm4,%xmm1,%xmm3,%xmm3
    8aaf:	vmovd  %edi,%xmm1
    8ab3:	mov    -0xa90(%rbp),%rdi
    8aba:	vpshufd $0x0,%xmm1,%xmm1
    8abf:	vpand  %xmm0,%xmm1,%xmm0
    8ac3:	vpand  %xmm3,%xmm1,%xmm1
    8ac7:	vpackusdw %xmm1,%xmm0,%xmm0
    8acc:	vmovdqu %xmm0,(%rdi,%rsi,2)
    8ad1:	jbe    96ce <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x270e>
    8ad7:	vbroadcastss %xmm2,%ymm5
    8adc:	mov    $0x1,%edx
    8ae1:	vmulps -0xa30(%rbp),%ymm5,%ymm8
    8ae9:	vmovd  %edx,%xmm0
    8aed:	mov    $0x7fff,%edx
    8af2:	vmulps -0xa10(%rbp),%ymm5,%ymm3
    8afa:	vmovd  %edx,%xmm4
    8afe:	vpbroadcastd %xmm0,%ymm0
    8b03:	mov    $0x40,%edx
    8b08:	vpbroadcastd %xmm4,%ymm4
    8b0d:	vpsrld $0x10,%ymm8,%ymm1
    8b13:	vpaddd %ymm8,%ymm4,%ymm6
    8b18:	vcmpeqps %ymm8,%ymm8,%ymm8
    8b1e:	vpsrld $0x10,%ymm3,%ymm7
    8b23:	vpand  %ymm0,%ymm1,%ymm9
    8b27:	vpaddd %ymm6,%ymm9,%ymm9
    8b2b:	vmovd  %edx,%xmm6
    8b2f:	mov    $0xffff,%edx
    8b34:	vpbroadcastd %xmm6,%ymm6
    8b39:	vpsrld $0x10,%ymm9,%ymm9
    8b3f:	vpor   %ymm6,%ymm1,%ymm1
    8b43:	vpblendvb %ymm8,%ymm9,%ymm1,%ymm1
    8b49:	vpand  %ymm0,%ymm7,%ymm8
    8b4d:	vpaddd %ymm3,%ymm4,%ymm9
    8b51:	vcmpeqps %ymm3,%ymm3,%ymm3
    8b56:	vpaddd %ymm9,%ymm8,%ymm8
    8b5b:	vpor   %ymm6,%ymm7,%ymm7
    8b5f:	vpsrld $0x10,%ymm8,%ymm8
    8b65:	vpblendvb %ymm3,%ymm8,%ymm7,%ymm7
    8b6b:	vmovd  %edx,%xmm3
    8b6f:	vpbroadcastd %xmm3,%ymm3
    8b74:	vpand  %ymm1,%ymm3,%ymm1
    8b78:	vpand  %ymm7,%ymm3,%ymm7
    8b7c:	vpackusdw %ymm7,%ymm1,%ymm1
    8b81:	vpermq $0xd8,%ymm1,%ymm1
    8b87:	vmovdqu %ymm1,(%rax)
    8b8b:	cmp    $0x1,%rbx
    8b8f:	jbe    8f35 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f75>
    8b95:	vmulps -0x9f0(%rbp),%ymm5,%ymm9
    8b9d:	vmulps -0x9d0(%rbp),%ymm5,%ymm8
    8ba5:	vpsrld $0x10,%ymm9,%ymm1
    8bab:	vpaddd %ymm9,%ymm4,%ymm11
    8bb0:	vcmpeqps %ymm9,%ymm9,%ymm9
    8bb6:	vpsrld $0x10,%ymm8,%ymm7
    8bbc:	vpand  %ymm0,%ymm1,%ymm10
    8bc0:	vpaddd %ymm11,%ymm10,%ymm10
    8bc5:	vpor   %ymm6,%ymm1,%ymm1
    8bc9:	vpsrld $0x10,%ymm10,%ymm10
    8bcf:	vpblendvb %ymm9,%ymm10,%ymm1,%ymm1
    8bd5:	vpand  %ymm0,%ymm7,%ymm9
    8bd9:	vpaddd %ymm8,%ymm4,%ymm10
    8bde:	vcmpeqps %ymm8,%ymm8,%ymm8
    8be4:	vpaddd %ymm10,%ymm9,%ymm9
    8be9:	vpor   %ymm6,%ymm7,%ymm7
    8bed:	vpsrld $0x10,%ymm9,%ymm9
    8bf3:	vpand  %ymm1,%ymm3,%ymm1
    8bf7:	vpblendvb %ymm8,%ymm9,%ymm7,%ymm7
    8bfd:	vpand  %ymm7,%ymm3,%ymm7
    8c01:	vpackusdw %ymm7,%ymm1,%ymm1
    8c06:	vpermq $0xd8,%ymm1,%ymm1
    8c0c:	vmovdqu %ymm1,0x20(%rax)
    8c11:	cmp    $0x2,%rbx
    8c15:	je     8f35 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f75>
    8c1b:	vmulps -0x9b0(%rbp),%ymm5,%ymm9
    8c23:	vmulps -0x990(%rbp),%ymm5,%ymm8
    8c2b:	vpsrld $0x10,%ymm9,%ymm1
    8c31:	vpaddd %ymm9,%ymm4,%ymm11
    8c36:	vcmpeqps %ymm9,%ymm9,%ymm9
    8c3c:	vpsrld $0x10,%ymm8,%ymm7
    8c42:	vpand  %ymm0,%ymm1,%ymm10
    8c46:	vpaddd %ymm11,%ymm10,%ymm10
    8c4b:	vpor   %ymm6,%ymm1,%ymm1
    8c4f:	vpsrld $0x10,%ymm10,%ymm10
    8c55:	vpblendvb %ymm9,%ymm10,%ymm1,%ymm1
    8c5b:	vpand  %ymm0,%ymm7,%ymm9
    8c5f:	vpaddd %ymm8,%ymm4,%ymm10
    8c64:	vcmpeqps %ymm8,%ymm8,%ymm8
    8c6a:	vpaddd %ymm10,%ymm9,%ymm9
    8c6f:	vpor   %ymm6,%ymm7,%ymm7
    8c73:	vpsrld $0x10,%ymm9,%ymm9
    8c79:	vpand  %ymm1,%ymm3,%ymm1
    8c7d:	vpblendvb %ymm8,%ymm9,%ymm7,%ymm7
    8c83:	vpand  %ymm7,%ymm3,%ymm7
    8c87:	vpackusdw %ymm7,%ymm1,%ymm1
    8c8c:	vpermq $0xd8,%ymm1,%ymm1
    8c92:	vmovdqu %ymm1,0x40(%rax)
    8c97:	cmp    $0x3,%rbx
    8c9b:	je     8f35 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f75>
    8ca1:	vmulps -0x970(%rbp),%ymm5,%ymm9
    8ca9:	vmulps -0x950(%rbp),%ymm5,%ymm8
    8cb1:	vpsrld $0x10,%ymm9,%ymm1
    8cb7:	vpaddd %ymm9,%ymm4,%ymm11
    8cbc:	vcmpeqps %ymm9,%ymm9,%ymm9
    8cc2:	vpsrld $0x10,%ymm8,%ymm7
    8cc8:	vpand  %ymm0,%ymm1,%ymm10
    8ccc:	vpaddd %ymm11,%ymm10,%ymm10
    8cd1:	vpor   %ymm6,%ymm1,%ymm1
    8cd5:	vpsrld $0x10,%ymm10,%ymm10
    8cdb:	vpblendvb %ymm9,%ymm10,%ymm1,%ymm1
    8ce1:	vpand  %ymm0,%ymm7,%ymm9
    8ce5:	vpaddd %ymm8,%ymm4,%ymm10
    8cea:	vcmpeqps %ymm8,%ymm8,%ymm8
    8cf0:	vpaddd %ymm10,%ymm9,%ymm9
    8cf5:	vpor   %ymm6,%ymm7,%ymm7
    8cf9:	vpsrld $0x10,%ymm9,%ymm9
    8cff:	vpand  %ymm1,%ymm3,%ymm1
    8d03:	vpblendvb %ymm8,%ymm9,%ymm7,%ymm7
    8d09:	vpand  %ymm7,%ymm3,%ymm7
    8d0d:	vpackusdw %ymm7,%ymm1,%ymm1
    8d12:	vpermq $0xd8,%ymm1,%ymm1
    8d18:	vmovdqu %ymm1,0x60(%rax)
    8d1d:	cmp    $0x4,%rbx
    8d21:	je     8f35 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f75>
    8d27:	vmulps -0x930(%rbp),%ymm5,%ymm9
    8d2f:	vmulps -0x910(%rbp),%ymm5,%ymm8
    8d37:	vpsrld $0x10,%ymm9,%ymm1
    8d3d:	vpaddd %ymm9,%ymm4,%ymm11
    8d42:	vcmpeqps %ymm9,%ymm9,%ymm9
    8d48:	vpsrld $0x10,%ymm8,%ymm7
    8d4e:	vpand  %ymm0,%ymm1,%ymm10
    8d52:	vpaddd %ymm11,%ymm10,%ymm10
    8d57:	vpor   %ymm6,%ymm1,%ymm1
    8d5b:	vpsrld $0x10,%ymm10,%ymm10
    8d61:	vpblendvb %ymm9,%ymm10,%ymm1,%ymm1
    8d67:	vpand  %ymm0,%ymm7,%ymm9
    8d6b:	vpaddd %ymm8,%ymm4,%ymm10
    8d70:	vcmpeqps %ymm8,%ymm8,%ymm8
    8d76:	vpaddd %ymm10,%ymm9,%ymm9
    8d7b:	vpor   %ymm6,%ymm7,%ymm7
    8d7f:	vpsrld $0x10,%ymm9,%ymm9
    8d85:	vpand  %ymm1,%ymm3,%ymm1
    8d89:	vpblendvb %ymm8,%ymm9,%ymm7,%ymm7
    8d8f:	vpand  %ymm7,%ymm3,%ymm7
    8d93:	vpackusdw %ymm7,%ymm1,%ymm1
    8d98:	vpermq $0xd8,%ymm1,%ymm1
    8d9e:	vmovdqu %ymm1,0x80(%rax)
    8da6:	cmp    $0x5,%rbx
    8daa:	je     8f35 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f75>
    8db0:	vmulps -0x8f0(%rbp),%ymm5,%ymm9
    8db8:	vmulps -0x8d0(%rbp),%ymm5,%ymm8
    8dc0:	vpsrld $0x10,%ymm9,%ymm1
    8dc6:	vpaddd %ymm9,%ymm4,%ymm11
    8dcb:	vcmpeqps %ymm9,%ymm9,%ymm9
    8dd1:	vpsrld $0x10,%ymm8,%ymm7
    8dd7:	vpand  %ymm0,%ymm1,%ymm10
    8ddb:	vpaddd %ymm11,%ymm10,%ymm10
    8de0:	vpor   %ymm6,%ymm1,%ymm1
    8de4:	vpsrld $0x10,%ymm10,%ymm10
    8dea:	vpblendvb %ymm9,%ymm10,%ymm1,%ymm1
    8df0:	vpand  %ymm0,%ymm7,%ymm9
    8df4:	vpaddd %ymm8,%ymm4,%ymm10
    8df9:	vcmpeqps %ymm8,%ymm8,%ymm8
    8dff:	vpaddd %ymm10,%ymm9,%ymm9
    8e04:	vpor   %ymm6,%ymm7,%ymm7
    8e08:	vpsrld $0x10,%ymm9,%ymm9
    8e0e:	vpand  %ymm1,%ymm3,%ymm1
    8e12:	vpblendvb %ymm8,%ymm9,%ymm7,%ymm7
    8e18:	vpand  %ymm7,%ymm3,%ymm7
    8e1c:	vpackusdw %ymm7,%ymm1,%ymm1
    8e21:	vpermq $0xd8,%ymm1,%ymm1
    8e27:	vmovdqu %ymm1,0xa0(%rax)
    8e2f:	cmp    $0x6,%rbx
    8e33:	je     8f35 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f75>
    8e39:	vmulps -0x8b0(%rbp),%ymm5,%ymm9
    8e41:	vmulps -0x890(%rbp),%ymm5,%ymm8
    8e49:	vpsrld $0x10,%ymm9,%ymm1
    8e4f:	vpaddd %ymm9,%ymm4,%ymm11
    8e54:	vcmpeqps %ymm9,%ymm9,%ymm9
    8e5a:	vpsrld $0x10,%ymm8,%ymm7
    8e60:	vpand  %ymm0,%ymm1,%ymm10
    8e64:	vpaddd %ymm11,%ymm10,%ymm10
    8e69:	vpor   %ymm6,%ymm1,%ymm1
    8e6d:	vpsrld $0x10,%ymm10,%ymm10
    8e73:	vpblendvb %ymm9,%ymm10,%ymm1,%ymm1
    8e79:	vpand  %ymm0,%ymm7,%ymm9
    8e7d:	vpaddd %ymm8,%ymm4,%ymm10
    8e82:	vcmpeqps %ymm8,%ymm8,%ymm8
    8e88:	vpaddd %ymm10,%ymm9,%ymm9
    8e8d:	vpor   %ymm6,%ymm7,%ymm7
    8e91:	vpsrld $0x10,%ymm9,%ymm9
    8e97:	vpand  %ymm1,%ymm3,%ymm1
    8e9b:	vpblendvb %ymm8,%ymm9,%ymm7,%ymm7
    8ea1:	vpand  %ymm7,%ymm3,%ymm7
    8ea5:	vpackusdw %ymm7,%ymm1,%ymm1
    8eaa:	vpermq $0xd8,%ymm1,%ymm1
    8eb0:	vmovdqu %ymm1,0xc0(%rax)
    8eb8:	cmp    $0x7,%rbx
    8ebc:	je     8f35 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f75>
    8ebe:	vmulps -0x870(%rbp),%ymm5,%ymm7
    8ec6:	vmulps -0x850(%rbp),%ymm5,%ymm5
    8ece:	vpsrld $0x10,%ymm7,%ymm1
    8ed3:	vpaddd %ymm7,%ymm4,%ymm10
    8ed7:	vpsrld $0x10,%ymm5,%ymm8
    8edc:	vpand  %ymm0,%ymm1,%ymm9
    8ee0:	vpaddd %ymm5,%ymm4,%ymm4
    8ee4:	vcmpeqps %ymm7,%ymm7,%ymm7
    8ee9:	vcmpeqps %ymm5,%ymm5,%ymm5
    8eee:	vpand  %ymm0,%ymm8,%ymm0
    8ef2:	vpaddd %ymm4,%ymm0,%ymm0
    8ef6:	vpaddd %ymm10,%ymm9,%ymm9
    8efb:	vpor   %ymm6,%ymm1,%ymm1
    8eff:	vpsrld $0x10,%ymm0,%ymm0
    8f04:	vpsrld $0x10,%ymm9,%ymm9
    8f0a:	vpor   %ymm6,%ymm8,%ymm4
    8f0e:	vpblendvb %ymm5,%ymm0,%ymm4,%ymm4
    8f14:	vpblendvb %ymm7,%ymm9,%ymm1,%ymm1
    8f1a:	vpand  %ymm1,%ymm3,%ymm0
    8f1e:	vpand  %ymm4,%ymm3,%ymm3
    8f22:	vpackusdw %ymm3,%ymm0,%ymm0
    8f27:	vpermq $0xd8,%ymm0,%ymm0
    8f2d:	vmovdqu %ymm0,0xe0(%rax)
    8f35:	test   $0x1,%cl
    8f38:	je     9001 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2041>
    8f3e:	mov    -0xa88(%rbp),%rax
    8f45:	mov    %rax,%rdx
    8f48:	vshufps $0x0,%xmm2,%xmm2,%xmm3
    8f4d:	mov    $0x1,%esi
    8f52:	lea    (%r9,%rax,8),%rax
    8f56:	shl    $0x5,%rdx
    8f5a:	vmovd  %esi,%xmm1
    8f5e:	mov    $0x7fff,%esi
    8f63:	lea    -0xa30(%rbp,%rdx,1),%rdx
    8f6b:	vmovd  %esi,%xmm4
    8f6f:	vpshufd $0x0,%xmm1,%xmm1
    8f74:	mov    $0x40,%esi
    8f79:	vmulps (%rdx),%xmm3,%xmm5
    8f7d:	vpshufd $0x0,%xmm4,%xmm4
    8f82:	vmulps 0x10(%rdx),%xmm3,%xmm3
    8f87:	vpsrld $0x10,%xmm5,%xmm0
    8f8c:	vpaddd %xmm5,%xmm4,%xmm7
    8f90:	vpsrld $0x10,%xmm3,%xmm2
    8f95:	vpand  %xmm1,%xmm0,%xmm6
    8f99:	vpaddd %xmm3,%xmm4,%xmm4
    8f9d:	vpaddd %xmm7,%xmm6,%xmm6
    8fa1:	vpand  %xmm1,%xmm2,%xmm1
    8fa5:	vmovd  %esi,%xmm7
    8fa9:	mov    $0xffff,%esi
    8fae:	vcmpeqps %xmm3,%xmm3,%xmm3
    8fb3:	vpshufd $0x0,%xmm7,%xmm7
    8fb8:	vpaddd %xmm4,%xmm1,%xmm1
    8fbc:	vcmpeqps %xmm5,%xmm5,%xmm5
    8fc1:	vpsrld $0x10,%xmm1,%xmm1
    8fc6:	vpor   %xmm7,%xmm2,%xmm2
    8fca:	vpsrld $0x10,%xmm6,%xmm6
    8fcf:	vpor   %xmm7,%xmm0,%xmm0
    8fd3:	vpblendvb %xmm3,%xmm1,%xmm2,%xmm2
    8fd9:	vmovd  %esi,%xmm1
    8fdd:	mov    -0xa98(%rbp),%rsi
    8fe4:	vpshufd $0x0,%xmm1,%xmm1
    8fe9:	vpblendvb %xmm5,%xmm6,%xmm0,%xmm0
    8fef:	vpand  %xmm0,%xmm1,%xmm0
    8ff3:	vpand  %xmm2,%xmm1,%xmm1
    8ff7:	vpackusdw %xmm1,%xmm0,%xmm0
    8ffc:	vmovdqu %xmm0,(%rsi,%rax,2)
    9001:	add    $0x1,%r14
    9005:	cmp    %r14,-0xab8(%rbp)
    900c:	jne    7050 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x90>
    9012:	vzeroupper
    9015:	add    $0xac0,%rsp
    901c:	pop    %rbx
    901d:	pop    %r10
    901f:	pop    %r12
    9021:	pop    %r13
    9023:	pop    %r14
    9025:	pop    %r15
    9027:	pop    %rbp
    9028:	lea    -0x8(%r10),%rsp
    902c:	ret
    902d:	test   %r15,%r15
    9030:	jle    9001 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2041>
    9032:	xor    %edx,%edx
    9034:	nopl   0x0(%rax)
    9038:	xor    %edi,%edi
    903a:	xor    %r8d,%r8d
    903d:	xor    %r9d,%r9d
    9040:	mov    %di,(%rax,%rdx,2)
    9044:	mov    %r8w,(%r12,%rdx,2)
    9049:	mov    %r9w,(%rsi,%rdx,2)
    904e:	add    $0x1,%rdx
    9052:	cmp    %rdx,%r15
    9055:	jne    9038 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2078>
    9057:	jmp    9001 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2041>
    9059:	test   %r15,%r15
    905c:	jle    9001 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2041>
    905e:	mov    %rcx,-0xa90(%rbp)
    9065:	mov    -0xaf0(%rbp),%rdx
    906c:	xor    %esi,%esi
    906e:	vzeroupper
    9071:	call   9076 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20b6>
    9076:	mov    -0xa90(%rbp),%rcx
    907d:	jmp    9001 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2041>
    907f:	cmpq   $0x0,-0xa80(%rbp)
    9087:	lea    -0xa30(%rbp),%rdx
    908e:	jne    7308 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x348>
    9094:	mov    0x70(%r13),%r10
    9098:	mov    0x20(%r13),%r11
    909c:	imul   %r14,%r10
    90a0:	jmp    7344 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x384>
    90a5:	cmpq   $0x7,-0xa78(%rbp)
    90ad:	jbe    9711 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2751>
    90b3:	vbroadcastss %xmm0,%ymm1
    90b8:	mov    $0x1,%edx
    90bd:	vmulps -0x430(%rbp),%ymm1,%ymm8
    90c5:	vmovd  %edx,%xmm3
    90c9:	mov    $0x7fff,%edx
    90ce:	vmulps -0x410(%rbp),%ymm1,%ymm7
    90d6:	vmovd  %edx,%xmm4
    90da:	vpbroadcastd %xmm3,%ymm3
    90df:	mov    $0x40,%edx
    90e4:	vpbroadcastd %xmm4,%ymm4
    90e9:	vpsrld $0x10,%ymm8,%ymm10
    90ef:	vpaddd %ymm8,%ymm4,%ymm6
    90f4:	vcmpeqps %ymm8,%ymm8,%ymm8
    90fa:	vpsrld $0x10,%ymm7,%ymm5
    90ff:	vpand  %ymm3,%ymm10,%ymm9
    9103:	vpaddd %ymm6,%ymm9,%ymm9
    9107:	vmovd  %edx,%xmm6
    910b:	mov    $0xffff,%edx
    9110:	vpbroadcastd %xmm6,%ymm6
    9115:	vpsrld $0x10,%ymm9,%ymm9
    911b:	vpor   %ymm6,%ymm10,%ymm10
    911f:	vpblendvb %ymm8,%ymm9,%ymm10,%ymm8
    9125:	vpand  %ymm3,%ymm5,%ymm9
    9129:	vpaddd %ymm7,%ymm4,%ymm10
    912d:	vcmpeqps %ymm7,%ymm7,%ymm7
    9132:	vpaddd %ymm10,%ymm9,%ymm9
    9137:	vpor   %ymm6,%ymm5,%ymm5
    913b:	vpsrld $0x10,%ymm9,%ymm9
    9141:	vpblendvb %ymm7,%ymm9,%ymm5,%ymm5
    9147:	vmovd  %edx,%xmm7
    914b:	vpbroadcastd %xmm7,%ymm7
    9150:	vpand  %ymm8,%ymm7,%ymm8
    9155:	vpand  %ymm5,%ymm7,%ymm5
    9159:	vpackusdw %ymm5,%ymm8,%ymm5
    915e:	vpermq $0xd8,%ymm5,%ymm5
    9164:	vmovdqu %ymm5,(%rsi)
    9168:	cmp    $0x1,%rbx
    916c:	jbe    951e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x255e>
    9172:	vmulps -0x3f0(%rbp),%ymm1,%ymm8
    917a:	vmulps -0x3d0(%rbp),%ymm1,%ymm9
    9182:	vpsrld $0x10,%ymm8,%ymm11
    9188:	vpaddd %ymm8,%ymm4,%ymm12
    918d:	vcmpeqps %ymm8,%ymm8,%ymm8
    9193:	vpsrld $0x10,%ymm9,%ymm5
    9199:	vpand  %ymm3,%ymm11,%ymm10
    919d:	vpaddd %ymm12,%ymm10,%ymm10
    91a2:	vpor   %ymm6,%ymm11,%ymm11
    91a6:	vpsrld $0x10,%ymm10,%ymm10
    91ac:	vpblendvb %ymm8,%ymm10,%ymm11,%ymm8
    91b2:	vpand  %ymm3,%ymm5,%ymm10
    91b6:	vpaddd %ymm9,%ymm4,%ymm11
    91bb:	vcmpeqps %ymm9,%ymm9,%ymm9
    91c1:	vpaddd %ymm11,%ymm10,%ymm10
    91c6:	vpor   %ymm6,%ymm5,%ymm5
    91ca:	vpsrld $0x10,%ymm10,%ymm10
    91d0:	vpand  %ymm8,%ymm7,%ymm8
    91d5:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    91db:	vpand  %ymm5,%ymm7,%ymm5
    91df:	vpackusdw %ymm5,%ymm8,%ymm5
    91e4:	vpermq $0xd8,%ymm5,%ymm5
    91ea:	vmovdqu %ymm5,0x20(%rsi)
    91ef:	cmp    $0x2,%rbx
    91f3:	je     951e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x255e>
    91f9:	vmulps -0x3b0(%rbp),%ymm1,%ymm8
    9201:	vmulps -0x390(%rbp),%ymm1,%ymm9
    9209:	vpsrld $0x10,%ymm8,%ymm11
    920f:	vpaddd %ymm8,%ymm4,%ymm12
    9214:	vcmpeqps %ymm8,%ymm8,%ymm8
    921a:	vpsrld $0x10,%ymm9,%ymm5
    9220:	vpand  %ymm3,%ymm11,%ymm10
    9224:	vpaddd %ymm12,%ymm10,%ymm10
    9229:	vpor   %ymm6,%ymm11,%ymm11
    922d:	vpsrld $0x10,%ymm10,%ymm10
    9233:	vpblendvb %ymm8,%ymm10,%ymm11,%ymm8
    9239:	vpand  %ymm3,%ymm5,%ymm10
    923d:	vpaddd %ymm9,%ymm4,%ymm11
    9242:	vcmpeqps %ymm9,%ymm9,%ymm9
    9248:	vpaddd %ymm11,%ymm10,%ymm10
    924d:	vpor   %ymm6,%ymm5,%ymm5
    9251:	vpsrld $0x10,%ymm10,%ymm10
    9257:	vpand  %ymm8,%ymm7,%ymm8
    925c:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    9262:	vpand  %ymm5,%ymm7,%ymm5
    9266:	vpackusdw %ymm5,%ymm8,%ymm5
    926b:	vpermq $0xd8,%ymm5,%ymm5
    9271:	vmovdqu %ymm5,0x40(%rsi)
    9276:	cmp    $0x3,%rbx
    927a:	je     951e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x255e>
    9280:	vmulps -0x370(%rbp),%ymm1,%ymm8
    9288:	vmulps -0x350(%rbp),%ymm1,%ymm9
    9290:	vpsrld $0x10,%ymm8,%ymm11
    9296:	vpaddd %ymm8,%ymm4,%ymm12
    929b:	vcmpeqps %ymm8,%ymm8,%ymm8
    92a1:	vpsrld $0x10,%ymm9,%ymm5
    92a7:	vpand  %ymm3,%ymm11,%ymm10
    92ab:	vpaddd %ymm12,%ymm10,%ymm10
    92b0:	vpor   %ymm6,%ymm11,%ymm11
    92b4:	vpsrld $0x10,%ymm10,%ymm10
    92ba:	vpblendvb %ymm8,%ymm10,%ymm11,%ymm8
    92c0:	vpand  %ymm3,%ymm5,%ymm10
    92c4:	vpaddd %ymm9,%ymm4,%ymm11
    92c9:	vcmpeqps %ymm9,%ymm9,%ymm9
    92cf:	vpaddd %ymm11,%ymm10,%ymm10
    92d4:	vpor   %ymm6,%ymm5,%ymm5
    92d8:	vpsrld $0x10,%ymm10,%ymm10
    92de:	vpand  %ymm8,%ymm7,%ymm8
    92e3:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    92e9:	vpand  %ymm5,%ymm7,%ymm5
    92ed:	vpackusdw %ymm5,%ymm8,%ymm5
    92f2:	vpermq $0xd8,%ymm5,%ymm5
    92f8:	vmovdqu %ymm5,0x60(%rsi)
    92fd:	cmp    $0x4,%rbx
    9301:	je     951e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x255e>
    9307:	vmulps -0x330(%rbp),%ymm1,%ymm8
    930f:	vmulps -0x310(%rbp),%ymm1,%ymm9
    9317:	vpsrld $0x10,%ymm8,%ymm11
    931d:	vpaddd %ymm8,%ymm4,%ymm12
    9322:	vcmpeqps %ymm8,%ymm8,%ymm8
    9328:	vpsrld $0x10,%ymm9,%ymm5
    932e:	vpand  %ymm3,%ymm11,%ymm10
    9332:	vpaddd %ymm12,%ymm10,%ymm10
    9337:	vpor   %ymm6,%ymm11,%ymm11
    933b:	vpsrld $0x10,%ymm10,%ymm10
    9341:	vpblendvb %ymm8,%ymm10,%ymm11,%ymm8
    9347:	vpand  %ymm3,%ymm5,%ymm10
    934b:	vpaddd %ymm9,%ymm4,%ymm11
    9350:	vcmpeqps %ymm9,%ymm9,%ymm9
    9356:	vpaddd %ymm11,%ymm10,%ymm10
    935b:	vpor   %ymm6,%ymm5,%ymm5
    935f:	vpsrld $0x10,%ymm10,%ymm10
    9365:	vpand  %ymm8,%ymm7,%ymm8
    936a:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    9370:	vpand  %ymm5,%ymm7,%ymm5
    9374:	vpackusdw %ymm5,%ymm8,%ymm5
    9379:	vpermq $0xd8,%ymm5,%ymm5
    937f:	vmovdqu %ymm5,0x80(%rsi)
    9387:	cmp    $0x5,%rbx
    938b:	je     951e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x255e>
    9391:	vmulps -0x2f0(%rbp),%ymm1,%ymm8
    9399:	vmulps -0x2d0(%rbp),%ymm1,%ymm9
    93a1:	vpsrld $0x10,%ymm8,%ymm11
    93a7:	vpaddd %ymm8,%ymm4,%ymm12
    93ac:	vcmpeqps %ymm8,%ymm8,%ymm8
    93b2:	vpsrld $0x10,%ymm9,%ymm5
    93b8:	vpand  %ymm3,%ymm11,%ymm10
    93bc:	vpaddd %ymm12,%ymm10,%ymm10
    93c1:	vpor   %ymm6,%ymm11,%ymm11
    93c5:	vpsrld $0x10,%ymm10,%ymm10
    93cb:	vpblendvb %ymm8,%ymm10,%ymm11,%ymm8
    93d1:	vpand  %ymm3,%ymm5,%ymm10
    93d5:	vpaddd %ymm9,%ymm4,%ymm11
    93da:	vcmpeqps %ymm9,%ymm9,%ymm9
    93e0:	vpaddd %ymm11,%ymm10,%ymm10
    93e5:	vpor   %ymm6,%ymm5,%ymm5
    93e9:	vpsrld $0x10,%ymm10,%ymm10
    93ef:	vpand  %ymm8,%ymm7,%ymm8
    93f4:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    93fa:	vpand  %ymm5,%ymm7,%ymm5
    93fe:	vpackusdw %ymm5,%ymm8,%ymm5
    9403:	vpermq $0xd8,%ymm5,%ymm5
    9409:	vmovdqu %ymm5,0xa0(%rsi)
    9411:	cmp    $0x6,%rbx
    9415:	je     951e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x255e>
    941b:	vmulps -0x2b0(%rbp),%ymm1,%ymm8
    9423:	vmulps -0x290(%rbp),%ymm1,%ymm9
    942b:	vpsrld $0x10,%ymm8,%ymm11
    9431:	vpaddd %ymm8,%ymm4,%ymm12
    9436:	vcmpeqps %ymm8,%ymm8,%ymm8
    943c:	vpsrld $0x10,%ymm9,%ymm5
    9442:	vpand  %ymm3,%ymm11,%ymm10
    9446:	vpaddd %ymm12,%ymm10,%ymm10
    944b:	vpor   %ymm6,%ymm11,%ymm11
    944f:	vpsrld $0x10,%ymm10,%ymm10
    9455:	vpblendvb %ymm8,%ymm10,%ymm11,%ymm8
    945b:	vpand  %ymm3,%ymm5,%ymm10
    945f:	vpaddd %ymm9,%ymm4,%ymm11
    9464:	vcmpeqps %ymm9,%ymm9,%ymm9
    946a:	vpaddd %ymm11,%ymm10,%ymm10
    946f:	vpor   %ymm6,%ymm5,%ymm5
    9473:	vpsrld $0x10,%ymm10,%ymm10
    9479:	vpand  %ymm8,%ymm7,%ymm8
    947e:	vpblendvb %ymm9,%ymm10,%ymm5,%ymm5
    9484:	vpand  %ymm5,%ymm7,%ymm5
    9488:	vpackusdw %ymm5,%ymm8,%ymm5
    948d:	vpermq $0xd8,%ymm5,%ymm5
    9493:	vmovdqu %ymm5,0xc0(%rsi)
    949b:	cmp    $0x7,%rbx
    949f:	je     951e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x255e>
    94a1:	vmulps -0x270(%rbp),%ymm1,%ymm10
    94a9:	vmulps -0x250(%rbp),%ymm1,%ymm9
    94b1:	vpsrld $0x10,%ymm10,%ymm5
    94b7:	vpaddd %ymm10,%ymm4,%ymm12
    94bc:	vpsrld $0x10,%ymm9,%ymm8
    94c2:	vpand  %ymm3,%ymm5,%ymm11
    94c6:	vpaddd %ymm9,%ymm4,%ymm4
    94cb:	vpand  %ymm3,%ymm8,%ymm3
    94cf:	vcmpeqps %ymm10,%ymm10,%ymm10
    94d5:	vpaddd %ymm12,%ymm11,%ymm11
    94da:	vcmpeqps %ymm9,%ymm9,%ymm9
    94e0:	vpaddd %ymm4,%ymm3,%ymm3
    94e4:	vpor   %ymm6,%ymm5,%ymm5
    94e8:	vpsrld $0x10,%ymm11,%ymm11
    94ee:	vpsrld $0x10,%ymm3,%ymm3
    94f3:	vpor   %ymm6,%ymm8,%ymm8
    94f7:	vpblendvb %ymm10,%ymm11,%ymm5,%ymm5
    94fd:	vpblendvb %ymm9,%ymm3,%ymm8,%ymm3
    9503:	vpand  %ymm5,%ymm7,%ymm4
    9507:	vpand  %ymm3,%ymm7,%ymm3
    950b:	vpackusdw %ymm3,%ymm4,%ymm3
    9510:	vpermq $0xd8,%ymm3,%ymm3
    9516:	vmovdqu %ymm3,0xe0(%rsi)
    951e:	test   $0x1,%cl
    9521:	je     858b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15cb>
    9527:	mov    -0xa88(%rbp),%rsi
    952e:	mov    %rsi,%rdx
    9531:	vshufps $0x0,%xmm0,%xmm0,%xmm1
    9536:	mov    -0xab0(%rbp),%rdi
    953d:	shl    $0x5,%rdx
    9541:	cmpq   $0x7,-0xa78(%rbp)
    9549:	lea    -0x430(%rbp,%rdx,1),%rdx
    9551:	lea    (%rdi,%rsi,8),%rsi
    9555:	mov    $0x1,%edi
    955a:	vmulps (%rdx),%xmm1,%xmm10
    955e:	vmulps 0x10(%rdx),%xmm1,%xmm4
    9563:	vmovd  %edi,%xmm1
    9567:	mov    $0x7fff,%edi
    956c:	vmovd  %edi,%xmm5
    9570:	vpshufd $0x0,%xmm1,%xmm1
    9575:	mov    $0x40,%edi
    957a:	vpshufd $0x0,%xmm5,%xmm8
    957f:	vmovd  %edi,%xmm9
    9583:	mov    $0xffff,%edi
    9588:	vpshufd $0x0,%xmm9,%xmm9
    958e:	vpsrld $0x10,%xmm10,%xmm7
    9594:	vpaddd %xmm10,%xmm8,%xmm5
    9599:	vpand  %xmm1,%xmm7,%xmm6
    959d:	vpsrld $0x10,%xmm4,%xmm3
    95a2:	vpor   %xmm9,%xmm7,%xmm7
    95a7:	vpaddd %xmm5,%xmm6,%xmm6
    95ab:	vcmpeqps %xmm10,%xmm10,%xmm5
    95b1:	vpand  %xmm1,%xmm3,%xmm1
    95b5:	vpsrld $0x10,%xmm6,%xmm6
    95ba:	vpor   %xmm9,%xmm3,%xmm3
    95bf:	vpblendvb %xmm5,%xmm6,%xmm7,%xmm7
    95c5:	vpaddd %xmm4,%xmm8,%xmm5
    95c9:	vcmpeqps %xmm4,%xmm4,%xmm4
    95ce:	vpaddd %xmm5,%xmm1,%xmm1
    95d2:	vpsrld $0x10,%xmm1,%xmm1
    95d7:	vpblendvb %xmm4,%xmm1,%xmm3,%xmm3
    95dd:	vmovd  %edi,%xmm1
    95e1:	mov    -0xaa8(%rbp),%rdi
    95e8:	vpshufd $0x0,%xmm1,%xmm1
    95ed:	vpand  %xmm7,%xmm1,%xmm4
    95f1:	vpand  %xmm3,%xmm1,%xmm1
    95f5:	vpackusdw %xmm1,%xmm4,%xmm1
    95fa:	vmovdqu %xmm1,(%rdi,%rsi,2)
    95ff:	ja     8586 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x15c6>
    9605:	xor    %esi,%esi
    9607:	jmp    8a03 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a43>
    960c:	cmpq   $0x0,-0xa80(%rbp)
    9614:	lea    -0x630(%rbp),%rdx
    961b:	jne    7a78 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xab8>
    9621:	mov    0x60(%r13),%r11
    9625:	mov    0x10(%r13),%r8
    9629:	imul   %r14,%r11
    962d:	jmp    7ab5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xaf5>
    9632:	cmpq   $0x0,-0xa80(%rbp)
    963a:	lea    -0xa30(%rbp),%rdx
    9641:	jne    7308 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x348>
    9647:	vxorps %xmm1,%xmm1,%xmm1
    964b:	jmp    7773 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x7b3>
    9650:	xor    %r10d,%r10d
    9653:	jmp    72bd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2fd>
    9658:	xor    %edi,%edi
    965a:	jmp    7524 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x564>
    965f:	cmpq   $0x0,-0xa80(%rbp)
    9667:	jne    7569 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5a9>
    966d:	jmp    9647 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2687>
    966f:	nop
    9670:	cmpq   $0x0,-0xa80(%rbp)
    9678:	lea    -0x630(%rbp),%rdx
    967f:	jne    7a78 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xab8>
    9685:	vxorps %xmm3,%xmm3,%xmm3
    9689:	jmp    814c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x118c>
    968e:	mov    0x70(%r13),%r10
    9692:	mov    0x20(%r13),%r11
    9696:	imul   %r14,%r10
    969a:	jmp    7336 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x376>
    969f:	mov    0x68(%r13),%r11
    96a3:	mov    0x18(%r13),%r8
    96a7:	imul   %r14,%r11
    96ab:	test   %r15,%r15
    96ae:	jle    9685 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x26c5>
    96b0:	cmpq   $0x7,-0xa78(%rbp)
    96b8:	ja     7d24 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd64>
    96be:	xor    %r10d,%r10d
    96c1:	jmp    7efe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf3e>
    96c6:	xor    %r10d,%r10d
    96c9:	jmp    7c95 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcd5>
    96ce:	xor    %eax,%eax
    96d0:	jmp    8f45 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f85>
    96d5:	cmpq   $0x0,-0xa80(%rbp)
    96dd:	jne    7cde <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd1e>
    96e3:	jmp    9685 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x26c5>
    96e5:	nopl   (%rax)
    96e8:	xor    %r8d,%r8d
    96eb:	jmp    7a24 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa64>
    96f0:	cmpq   $0x0,-0xa80(%rbp)
    96f8:	jne    7f43 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf83>
    96fe:	jmp    9685 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x26c5>
    9700:	mov    0x60(%r13),%r11
    9704:	mov    0x10(%r13),%r8
    9708:	imul   %r14,%r11
    970c:	jmp    7aa7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xae7>
    9711:	xor    %esi,%esi
    9713:	jmp    952e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x256e>
    9718:	nopl   0x0(%rax,%rax,1)

0000000000009720 <vcc::masked_attention_backward_avx2(vcc::DType)>:
    9720:	test   %esi,%esi
    9722:	lea    -0x2769(%rip),%rdx        # 6fc0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)>
    9729:	mov    %rdi,%rax
    972c:	vmovdqa 0x0(%rip),%ymm0        # 9734 <vcc::masked_attention_backward_avx2(vcc::DType)+0x14>
    9734:	lea    -0x400b(%rip),%r8        # 5730 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::prepare(vcc::AttentionGradientHead const&, long, long)>
    973b:	lea    -0x9232(%rip),%rdi        # 510 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::open(vcc::AttentionGradientHead const&, long, long, void*)>
    9742:	movq   $0xaf040,0x20(%rax)
    974a:	cmovne %rdx,%r8
    974e:	lea    -0x8935(%rip),%rdx        # e20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)>
    9755:	lea    -0x5b0c(%rip),%rsi        # 3c50 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)>
    975c:	vmovdqu %ymm0,(%rax)
    9760:	cmovne %rdx,%rdi
    9764:	lea    -0x75fb(%rip),%rdx        # 2170 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)>
    976b:	cmovne %rdx,%rsi
    976f:	lea    -0x9676(%rip),%rcx        # 100 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)>
    9776:	mov    %r8,0x28(%rax)
    977a:	lea    -0x7c01(%rip),%rdx        # 1b80 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)>
    9781:	lea    -0x8008(%rip),%r9        # 1780 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)>
    9788:	mov    %rdi,0x30(%rax)
    978c:	cmovne %rdx,%rcx
    9790:	lea    -0x9797(%rip),%rdx        # 0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx2, float>::close(vcc::AttentionGradientHead const&, void*)>
    9797:	mov    %rsi,0x38(%rax)
    979b:	cmovne %r9,%rdx
    979f:	mov    %rcx,0x40(%rax)
    97a3:	mov    %rdx,0x48(%rax)
    97a7:	vzeroupper
    97aa:	ret
